package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.scheme.SchemeLibrary;
import org.huanjie.scheme.ShippedSchemes;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * Whole elections in which every task is answered with the example that {@code GET /api/tasks/{id}/example} gives for it: under each shipped scheme and
 * under schemes that ask for other people, in places with and without communities.
 */
@WholeElectionTest
@Import(NewPlaces.class)
@ExtendWith(ElectionsWithdrawn.class)
class ExampleAnswersTest {

    private static final int LONGEST = 400;

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private NewPlaces places;

    @Autowired
    private SchemeLibrary library;

    /** A shipped scheme with some of its lines changed. */
    record Changed(String name, Start start, List<String> lines) {

        static Changed shipped(Start start) {
            return new Changed(start.scheme(), start, List.of());
        }

        /** @param lines pairs of what stands in the text and what stands there instead */
        static Changed of(String name, Start start, String... lines) {
            return new Changed(name, start, List.of(lines));
        }

        String text() {
            String text = ShippedSchemes.text(start.scheme()).replace("id: " + start.scheme(), "id: " + name);
            for (int line = 0; line < lines.size(); line += 2) {
                assertThat(text).contains(lines.get(line));
                text = text.replace(lines.get(line), lines.get(line + 1));
            }
            return text;
        }

        @Override
        public String toString() {
            return name + " in " + start.division();
        }
    }

    static Stream<Changed> schemes() {
        Stream<Changed> shipped = Start.SHIPPED.stream().map(Changed::shipped);
        Stream<Changed> generated = Stream.of(
                Changed.of(
                        "jiyang-28",
                        Start.JIYANG,
                        "    max: 35\n",
                        "    max: 28\n",
                        "      max: 40\n",
                        "      max: 30\n"),
                Changed.of(
                        "xingang-25",
                        Start.XINGANG,
                        "    max: 33\n",
                        "    max: 25\n",
                        "      max: 38\n",
                        "      max: 26\n"),
                Changed.of("nanshan-22", Start.NANSHAN, "    age-max: 35\n", "    age-max: 22\n"),
                Changed.of("urumqi-24", Start.URUMQI, "    max: 40\n", "    max: 24\n"),
                Changed.of(
                        "liaoning-20-members",
                        Start.LIAONING,
                        "    max: 35\n",
                        "    max: 20\n",
                        "allowed: [party-member, league-member]",
                        "allowed: [league-member]"),
                Changed.of("elsewhere-with-clauses-of-its-own", Start.JIYANG, "JY-", "QY-"),
                Changed.of("jiyang-without-communities", Start.JIYANG.at("hongqi", "210181205200")),
                Changed.of(
                        "jiyang-seats-of-one-meeting",
                        Start.JIYANG.at("hongqi", "210181205200"),
                        "merge: joint-list",
                        "merge: seats-per-meeting"));
        return Stream.concat(shipped, generated);
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void everyTaskTakesItsOwnExample(Changed scheme) {
        Start start = scheme.start();
        places.setUp(start.place(), start.division(), start.place());
        String id = start.scheme();
        if (!scheme.name().equals(id)) {
            library.add(scheme.text(), "admin");
            id = scheme.name();
        }
        walk.start(start.place(), start.division(), id, start.firstDay().toString());

        List<String> course = new ArrayList<>();
        Optional<String> step = walk.stepByExample();
        while (step.isPresent() && course.size() < LONGEST) {
            course.add(step.orElseThrow());
            step = walk.stepByExample();
        }

        walk.ends();
        assertThat(course).as("the tasks of a whole election").hasSizeGreaterThan(20);
    }
}

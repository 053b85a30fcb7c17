package org.huanjie.training.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.huanjie.training.Trainee;
import org.junit.jupiter.api.Test;

class TrainingCoverageTest {

    @Test
    void whoCameToNoCourseIsMissing() {
        List<Trainee> three = people(3);

        assertThat(TrainingCoverage.missing(three, Set.of("c0", "c2"))).containsExactly(three.get(1));
        assertThat(TrainingCoverage.percent(three, Set.of("c0", "c2"))).isEqualTo(66);
    }

    @Test
    void whoIsNotToBeTrainedDoesNotCount() {
        assertThat(TrainingCoverage.percent(people(2), Set.of("c0", "guest"))).isEqualTo(50);
    }

    @Test
    void whereNobodyIsToBeTrainedEveryoneIsCovered() {
        assertThat(TrainingCoverage.percent(List.of(), Set.of())).isEqualTo(100);
    }

    @Property
    void aHundredPercentMeansEveryone(
            @ForAll @IntRange(min = 1, max = 300) int people, @ForAll Set<@IntRange(max = 299) Integer> came) {
        List<Trainee> trainees = people(people);
        Set<String> attended = came.stream().map(number -> "c" + number).collect(Collectors.toSet());

        int percent = TrainingCoverage.percent(trainees, attended);

        assertThat(percent).isBetween(0, 100);
        assertThat(percent == 100)
                .isEqualTo(TrainingCoverage.missing(trainees, attended).isEmpty());
    }

    private static List<Trainee> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Trainee("c" + number, "学员" + number, "委员"))
                .toList();
    }
}

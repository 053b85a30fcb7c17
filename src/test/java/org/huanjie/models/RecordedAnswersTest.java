package org.huanjie.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huanjie.division.Division;
import org.huanjie.division.Divisions;
import org.huanjie.performance.CountedWork;
import org.huanjie.recorded.RecordedAnswers;
import org.huanjie.recorded.RecordedRequests;
import org.huanjie.scheme.SchemeLibrary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * The program answers as it did before it was rebuilt: the same requests, the same statuses, fields and values, but for new fields and for the clauses that
 * are cited.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "spring.datasource.url=jdbc:h2:mem:recorded-answers;DB_CLOSE_DELAY=-1",
            "huanjie.data-dir=target/recorded-answers",
            "huanjie.mail.every=PT24H",
            "huanjie.mail.rounds=PT24H"
        })
@Import({ElectionWalk.class, CountedWork.class, NewPlaces.class})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RecordedAnswersTest {

    /** Places off the straight way; each election is recorded under the name of the first to which its way leads. */
    private static final List<String> RARE_PLACES = List.of(
            "chooseRemedy",
            "receiveReport",
            "materialWindow",
            "appealWindow",
            "decideWaivers",
            "electionOver",
            "newMeetingDate",
            "decideTie",
            "drawTie",
            "decideOpenSeats",
            "reviewWriteIns",
            "fillVacancies",
            "decideSuspended",
            "orderHandover",
            "consentToCorrection",
            "consentToAnnulment",
            "chooseReplacement");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext program;

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private NewPlaces places;

    @Autowired
    private Divisions divisions;

    @Autowired
    private SchemeLibrary library;

    @AfterEach
    void setTheClockRight() {
        ClockUtil.reset();
    }

    @Test
    @Order(1)
    void theRulesWithoutAnElection() {
        record("calculators", http -> new RecordedCalculators(http).ask());
    }

    @Test
    @Order(2)
    void administration() {
        record("administration", http -> new RecordedAdministration(http).ask());
    }

    @Test
    @Order(3)
    void affairsOfElectionsAndThenClockAndReports() {
        places.setUp("hongqi", "210181205200", "红旗村");
        places.setUp("urumqi", "650121", "乌鲁木齐县");
        record("affairs", http -> new RecordedAffairs(http, walk).ask());
        record("clock-and-reports", http -> new RecordedClock(http, walk).ask());
    }

    /** At neighbours of the places whose schemes they follow. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "nanshan-2011 440305003",
                "jiyang-2011 370614106",
                "liaoning-village-2013 210181205201",
                "urumqi-county-2023 210181",
                "xingang-equal-scores 370614004"
            })
    @Order(4)
    void electionsThatGoStraight(String schemeAndDivision) {
        String scheme = schemeAndDivision.split(" ")[0];
        String division = schemeAndDivision.split(" ")[1];
        Way way = RareWays.ALL.stream()
                .filter(any -> any.places().isEmpty() && any.start().scheme().equals(scheme))
                .findFirst()
                .orElseThrow();
        follow(scheme, way, division, scheme.equals("nanshan-2011") ? Abridgement::none : Abridgement::of);
    }

    @ParameterizedTest
    @MethodSource("rarePlaces")
    @Tag("walks")
    @Order(5)
    void electionsOffTheStraightWay(String place) {
        Way way = RareWays.ALL.stream()
                .filter(any -> first(any.places()).equals(place))
                .findFirst()
                .orElseThrow();
        Division village = villages().get(RARE_PLACES.indexOf(place));
        follow(place, way, village.code(), Abridgement::of);
    }

    static Stream<String> rarePlaces() {
        return RARE_PLACES.stream();
    }

    private static String first(Set<String> places) {
        return places.stream().sorted().findFirst().orElse("").replaceFirst(".*/", "");
    }

    private List<Division> villages() {
        return divisions.below("210181").stream()
                .flatMap(town -> divisions.below(town.code()).stream())
                .toList();
    }

    private void record(String course, Consumer<RecordedRequests> requests) {
        RecordedAnswers answers = RecordedAnswers.of(course, Abridgement::of);
        requests.accept(new RecordedRequests(answers, port));
        answers.end();
    }

    /** Each way leads through a place of its own. */
    private void follow(String name, Way way, String division, UnaryOperator<JsonNode> abridgement) {
        Variant.ALL.forEach(variant -> library.add(variant.text(), "admin"));
        Start start = way.start().at("at-" + division, division);
        places.setUp(start.place(), division, divisions.name(division));
        RecordedAnswers answers = RecordedAnswers.of("election-" + name, abridgement);
        RecordedCourse course = new RecordedCourse(program, new RecordedRequests(answers, port), way.places());
        Way recorded = new Way(start, way.places(), answers(way, course), way.beside());
        new DirectedWalk(program, recorded, start).stopsWhere(() -> {
            course.step();
            return false;
        });
        course.end();
        answers.end();
    }

    /** Lots are drawn from a given seed; where the way has led to its places, everybody is reasonable again. */
    private static Map<String, Consumer<ObjectNode>> answers(Way way, RecordedCourse course) {
        Map<String, Consumer<ObjectNode>> answers = new HashMap<>();
        way.answers()
                .forEach((task, change) -> answers.put(task, answer -> {
                    if (!course.arrived()) {
                        change.accept(answer);
                    }
                }));
        AtomicInteger registrations = new AtomicInteger();
        answers.merge(
                "registerCandidates",
                answer -> others(answer, registrations.getAndIncrement()),
                (odd, others) -> odd.andThen(others));
        SeededLots.TASKS.forEach(task -> answers.put(task, answer -> SeededLots.in(task, answer)));
        return answers;
    }

    /** Who registers later are other people. */
    private static void others(ObjectNode answer, int registration) {
        if (registration > 0) {
            answer.path("candidates").forEach(row -> ((ObjectNode) row)
                    .put("name", row.path("name").asText() + "甲乙丙丁".charAt(registration)));
        }
    }
}

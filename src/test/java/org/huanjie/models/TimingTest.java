package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huanjie.election.Election;
import org.huanjie.election.ElectionService;
import org.huanjie.election.ElectionShifts;
import org.huanjie.election.OpenTask;
import org.huanjie.election.ShiftRequest;
import org.huanjie.election.StartRequest;
import org.huanjie.input.Refusal;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.minutes.Entry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An election before or after the end of the term goes on only when the party committee and the League body above have approved (B.1 Art 4). */
@WholeElectionTest
@ExceptionPath(
        id = "E20",
        clause = "B.1 Art 4",
        through = {"preparation/timingAsked", "preparation/approveTiming", "preparation/timingApproved"})
class TimingTest {

    private static final String LEAGUE = "league:460203198";
    private static final String PARTY = "party:460203198";
    private static final String SUPERIOR = "league:460203";

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private NewPlaces places;

    @Autowired
    private ElectionService elections;

    @Autowired
    private ElectionShifts shifts;

    @Autowired
    private ChainedMinutes minutes;

    private boolean started;

    @AfterEach
    void endTheElectionAndSetTheClockRight() {
        if (started) {
            elections.withdraw(walk.id(), "试验结束", "jiyang-league");
        }
        ClockUtil.reset();
    }

    @Test
    void anEarlyElectionIsRefusedOnceApprovedByBothAndOnlyThenPrepared() {
        start("2026-03-02", "2026-12-31");

        walk.then("fileRequest", LEAGUE, "2026-03-25", form -> assertThat(
                        form.get("text").asText())
                .contains("任期于2026年12月31日届满", "拟提前换届", "早304天"));
        walk.then("decideRequest", PARTY, "2026-03-25", form -> form.put("decision", "refused")
                .put("opinion", "理由不充分"));
        walk.then("fileRequest", LEAGUE, "2026-03-25");
        walk.then("decideRequest", PARTY, "2026-03-25");
        assertThat(entries("request-approved")).hasSize(1);
        walk.then("decideRequest", SUPERIOR, "2026-03-25");
        walk.then("formLeadingGroup", PARTY, "2026-03-04");

        assertThat(entries("request-refused"))
                .singleElement()
                .extracting(Entry::clause)
                .isEqualTo("B.1 Art 4");
        assertThat(entries("request-approved")).hasSize(2).allMatch(entry -> entry.clause()
                .equals("B.1 Art 4"));
    }

    @Test
    void aLateElectionTakesTheSameApproval() {
        start("2026-03-02", "2026-01-31");

        walk.then("fileRequest", LEAGUE, "2026-03-25", form -> assertThat(
                        form.get("text").asText())
                .contains("拟延期换届", "晚30天"));
        walk.then("decideRequest", PARTY, "2026-03-25");
        walk.then("decideRequest", SUPERIOR, "2026-03-25");
        walk.then("formLeadingGroup", PARTY, "2026-03-04");
    }

    @ParameterizedTest
    @CsvSource({
        "hongqi, 210181205200, 210181205, 红旗村, liaoning-village-2013, 2013-03-04, 2013-08-31, 2013-03-13, B.1 Art 4",
        "urumqi, 650121, 6501, 乌鲁木齐县, urumqi-county-2023, 2022-12-05, 2023-10-31, 2022-12-18, B.3"
    })
    void aVillageAndACountyAskTheSameBodiesByTheirOwnClauses(
            String place,
            String division,
            String above,
            String name,
            String scheme,
            LocalDate day,
            LocalDate termEnd,
            String due,
            String clause) {
        places.setUp(place, division, name);
        walk.startAt(day.atTime(9, 0), place, division, scheme, day, Optional.of(termEnd));
        started = true;

        walk.then("fileRequest", "league:" + division, due);
        walk.then("decideRequest", "party:" + division, due);
        walk.then("decideRequest", "league:" + above, due);

        assertThat(walk.open()).extracting(OpenTask::key).containsExactly("formLeadingGroup");
        assertThat(entries("request-approved")).hasSize(2).allMatch(entry -> entry.clause()
                .equals(clause));
    }

    @Test
    void aVillageMayBeSixMonthsEarlyAtMost() {
        places.setUp("hongqi", "210181205200", "红旗村");
        LocalDate day = LocalDate.parse("2013-03-04");

        assertThatThrownBy(() -> walk.startAt(
                        day.atTime(9, 0),
                        "hongqi",
                        "210181205200",
                        "liaoning-village-2013",
                        day,
                        Optional.of(LocalDate.parse("2013-09-05"))))
                .isInstanceOf(Refusal.class)
                .hasMessage("任期于2013-09-05届满，提前换届不得超过6个月（《共青团基层组织选举工作条例》第四条）");
    }

    @Test
    void anElectionInTheLastMonthsOfTheTermAsksNobody() {
        start("2026-03-02", "2026-06-02");

        walk.then("formLeadingGroup", PARTY, "2026-03-04");
    }

    @Test
    void beyondTheLimitNoElectionBegins() {
        places.setUp("binhai", "370614001", "滨海街道");

        assertThatThrownBy(() -> startWithoutRecordedTerm("2026-03-02", "2027-03-03"))
                .isInstanceOf(Refusal.class)
                .hasMessage("任期于2027-03-03届满，提前换届不得超过12个月（《共青团基层组织选举工作条例》第四条）");
        assertThatThrownBy(() -> startWithoutRecordedTerm("2026-03-02", "2025-03-01"))
                .isInstanceOf(Refusal.class)
                .hasMessage("任期于2025-03-01届满，延期换届不得超过12个月（《共青团基层组织选举工作条例》第四条）");
    }

    private void startWithoutRecordedTerm(String day, String termEnd) {
        LocalDate first = LocalDate.parse(day);
        walk.startAt(
                first.atTime(9, 0), "binhai", "370614001", "jiyang-2011", first, Optional.of(LocalDate.parse(termEnd)));
    }

    @Test
    void aShiftBeyondTheLimitIsRefused() {
        start("2026-03-02", "2025-07-01");

        assertThatThrownBy(() -> shifts.shift(walk.id(), new ShiftRequest(60, false, ""), "jiyang-league"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("延期换届不得超过12个月（2026-07-01）");
        assertThat(shifts.shift(walk.id(), new ShiftRequest(30, false, ""), "jiyang-league")
                        .blocking())
                .isEmpty();
    }

    @Test
    void anElectionYearsBeforeTheRecordedTermEndsIsRefusedThoughNobodyNamesIt() {
        walk.start("xingang", "370614003", "xingang-2010", "2010-10-08");
        walk.toTheEnd(Map.of("deputy", 4, "member", 11));
        walk.ends();
        walk.now("2011-03-01T09:00");

        assertThatThrownBy(() -> elections.start(again(Optional.empty()), "xingang-league"))
                .isInstanceOf(Refusal.class)
                .hasMessageMatching("任期于201\\d-\\d\\d-\\d\\d届满，提前换届不得超过12个月（《共青团基层组织选举工作条例》第四条）");
        assertThatThrownBy(() -> elections.start(again(Optional.of(LocalDate.of(2011, 3, 31))), "xingang-league"))
                .hasMessageContaining("以登记的为准");

        walk.termEnds("370614003", LocalDate.of(2011, 12, 31));
        walk.resume(
                "xingang",
                elections.start(again(Optional.empty()), "xingang-league").id());
        walk.runDue();
        assertThat(walk.open())
                .as("early, and known by itself")
                .extracting(OpenTask::key)
                .containsExactly("fileRequest");
        elections.withdraw(walk.id(), "试验结束", "xingang-league");
    }

    @Test
    void aCommitteeThatIsYearsOverdueIsElectedAnewWithTheApprovalOfALateElection() {
        walk.start("xingang", "370614003", "xingang-2010", "2010-10-08");
        walk.toTheEnd(Map.of("deputy", 4, "member", 11));
        walk.termEnds("370614003", LocalDate.of(2008, 12, 31));
        walk.now("2011-03-01T09:00");

        walk.resume(
                "xingang",
                elections.start(again(Optional.empty()), "xingang-league").id());
        walk.runDue();
        assertThat(walk.open()).extracting(OpenTask::key).containsExactly("fileRequest");
        elections.withdraw(walk.id(), "试验结束", "xingang-league");
    }

    private static StartRequest again(Optional<LocalDate> termEnd) {
        return new StartRequest("370614003", "xingang-2010", LocalDate.of(2011, 3, 1), Optional.empty(), termEnd);
    }

    private void start(String day, String termEnd) {
        walk.now(day + "T09:00");
        walk.termEnds("460203198", LocalDate.parse(termEnd));
        StartRequest request = new StartRequest(
                "460203198",
                "jiyang-2011",
                LocalDate.parse(day),
                Optional.empty(),
                Optional.of(LocalDate.parse(termEnd)));
        Election election = elections.start(request, "jiyang-league");
        started = true;
        walk.resume("jiyang", election.id());
    }

    private List<Entry> entries(String action) {
        return minutes.entries(walk.id()).stream()
                .filter(entry -> entry.action().equals(action))
                .toList();
    }
}

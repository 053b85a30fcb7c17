package org.huanjie.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huanjie.registration.SampleSchemes.with;
import static org.huanjie.review.CandidacyHouse.ELECTION;
import static org.huanjie.review.CandidacyHouse.REGISTRATION_END;
import static org.huanjie.review.CandidacyHouse.TODAY;
import static org.huanjie.review.CandidacyHouse.nomination;

import java.time.LocalDate;
import org.huanjie.eligibility.rules.Verdict;
import org.huanjie.ids.PostId;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Refusal;
import org.huanjie.review.CandidacyHouse;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Eligibility;
import org.huanjie.scheme.Scheme.Eligibility.Age;
import org.huanjie.scheme.Scheme.Eligibility.Reference;
import org.junit.jupiter.api.Test;

class RegistrationWindowTest {

    private final CandidacyHouse house = new CandidacyHouse(SampleSchemes.jiyang());

    @Test
    void endsWithTheTimetableWhenThatLeavesTheSchemesDays() {
        house.window.open(ELECTION);

        assertThat(house.window.lastDay(ELECTION)).isEqualTo(REGISTRATION_END);
    }

    @Test
    void isNeverShorterThanTheSchemesDays() {
        house.plan("registration", TODAY.plusDays(6));
        house.window.open(ELECTION);

        assertThat(house.window.lastDay(ELECTION)).isEqualTo(TODAY.plusDays(7));
    }

    @Test
    void isKnownBeforeItOpens() {
        assertThat(house.window.lastDay(ELECTION)).isEqualTo(REGISTRATION_END);
    }

    @Test
    void isExtendedFromTodayAndOpenAgain() {
        house.window.open(ELECTION);
        house.window.close(ELECTION);

        LocalDate lastDay = house.window.extend(ELECTION, new Extension(3, "报名人数不足"));

        assertThat(lastDay).isEqualTo(TODAY.plusDays(3));
        assertThat(house.window.lastDay(ELECTION)).isEqualTo(lastDay);
        assertThat(house.enter(nomination("王小明", new PostId("member")))).hasSize(1);
        assertThat(house.minutes.get(0).action()).isEqualTo("registration-extended");
        assertThat(house.minutes.get(0).detail()).contains("2026-05-14", "报名人数不足");
    }

    @Test
    void isNotExtendedByLessThanTheSchemeSays() {
        house.window.open(ELECTION);

        assertThatThrownBy(() -> house.shortages.askForExtension(ELECTION, new Extension(2, "报名人数不足"), "jiyang-league"))
                .isInstanceOf(Refusal.class)
                .hasMessage("延长天数不得少于3天（《吉阳镇实施方案》四（三）4）");
        assertThat(house.window.lastDay(ELECTION)).isEqualTo(REGISTRATION_END);
    }

    @Test
    void opensOnlyOnce() {
        house.window.open(ELECTION);
        house.window.close(ELECTION);
        house.window.open(ELECTION);

        assertThatThrownBy(() -> house.enter(nomination("王小明", new PostId("member"))))
                .hasMessage("报名已经结束");
    }

    @Test
    void closesAtItsEndThoughNobodyHasClosedIt() {
        house.window.open(ELECTION);
        house.jdbc.sql("update registration set opened = date '2026-04-20'").update();
        house.plan("registration", TODAY);
        assertThat(house.enter(nomination("王小明", new PostId("member")))).hasSize(1);
        house.plan("registration", TODAY.minusDays(3));

        assertThatThrownBy(() -> house.enter(nomination("林小燕", new PostId("member"))))
                .isInstanceOf(ConflictException.class)
                .hasMessage("报名已于2026-05-08截止");
    }

    @Test
    void ageMayBeMeasuredOnTheDayOfTheAnnouncement() {
        CandidacyHouse announced = new CandidacyHouse(measuringAge(SampleSchemes.jiyang(), Reference.ANNOUNCEMENT));
        announced.plan("announcement", TODAY);
        LocalDate firstDay = TODAY.minusDays(2);

        assertThat(outcomeOfSomebodyTurning36(announced, firstDay)).isEqualTo(Verdict.Outcome.INELIGIBLE);
        assertThat(outcomeOfSomebodyTurning36(announced, firstDay.plusDays(1))).isEqualTo(Verdict.Outcome.ELIGIBLE);
    }

    @Test
    void ageMayBeMeasuredOnElectionDay() {
        CandidacyHouse voting = new CandidacyHouse(measuringAge(SampleSchemes.jiyang(), Reference.ELECTION_DAY));
        voting.plan("voting", LocalDate.of(2026, 6, 12));

        assertThat(outcomeOfSomebodyTurning36(voting, LocalDate.of(2026, 6, 10)))
                .isEqualTo(Verdict.Outcome.INELIGIBLE);
        assertThat(outcomeOfSomebodyTurning36(voting, LocalDate.of(2026, 6, 11)))
                .isEqualTo(Verdict.Outcome.ELIGIBLE);
    }

    @Test
    void electionDayIsTheDayOfDecisionWhereNobodyVotes() {
        CandidacyHouse decided = new CandidacyHouse(measuringAge(SampleSchemes.xingang(), Reference.ELECTION_DAY));
        decided.plan("decision", LocalDate.of(2026, 6, 12));

        assertThat(outcomeOfSomebodyTurning36(decided, LocalDate.of(2026, 6, 10)))
                .isEqualTo(Verdict.Outcome.NEEDS_WAIVER);
    }

    private static Verdict.Outcome outcomeOfSomebodyTurning36(CandidacyHouse house, LocalDate birthday) {
        house.window.open(ELECTION);
        return house.enter(nomination("王小明", new PostId("member"), birthday.minusYears(36)))
                .get(0)
                .outcome();
    }

    private static Scheme measuringAge(Scheme scheme, Reference reference) {
        Eligibility rules = scheme.eligibility();
        Age age = new Age(
                rules.age().max(),
                rules.age().relaxation(),
                reference,
                rules.age().basis());
        return with(
                scheme,
                new Eligibility(
                        age,
                        rules.politicalStatus(),
                        rules.education(),
                        rules.residence(),
                        rules.consent(),
                        rules.virtues()));
    }
}

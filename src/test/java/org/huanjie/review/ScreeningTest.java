package org.huanjie.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huanjie.review.CandidacyHouse.ELECTION;
import static org.huanjie.review.CandidacyHouse.nomination;

import java.time.LocalDate;
import org.huanjie.eligibility.rules.Verdict;
import org.huanjie.ids.PostId;
import org.huanjie.registration.SampleSchemes;
import org.huanjie.review.CandidacyHouse.Noted;
import org.junit.jupiter.api.Test;

class ScreeningTest {

    private static final LocalDate TURNS_36_ON_MAY_25 = LocalDate.of(1990, 5, 25);

    private final CandidacyHouse house = new CandidacyHouse(SampleSchemes.jiyang());

    @Test
    void everyoneIsJudgedOnTheDayOnWhichTheRegistrationHasEnded() {
        house.window.open(ELECTION);
        house.enter(nomination("王小明", new PostId("member"), TURNS_36_ON_MAY_25));
        assertThat(house.named("王小明").outcome()).isEqualTo(Verdict.Outcome.ELIGIBLE);
        house.jdbc
                .sql("update registration set extended_to = date '2026-05-25'")
                .update();

        assertThat(house.screening.screen(ELECTION)).isTrue();

        assertThat(house.named("王小明").outcome()).isEqualTo(Verdict.Outcome.INELIGIBLE);
        Noted screened = house.minutes.get(1);
        assertThat(screened.actor()).isEqualTo("system");
        assertThat(screened.action()).isEqualTo("candidates-screened");
        assertThat(screened.detail()).contains("王小明", "age", "FAIL", "JY-4.1b", "满36周岁");
    }

    @Test
    void nobodyRegistersAnyMore() {
        house.window.open(ELECTION);

        house.screening.screen(ELECTION);

        assertThatThrownBy(() -> house.enter(nomination("王小明", new PostId("member"))))
                .hasMessage("报名已经结束");
    }

    @Test
    void theMinutesSayWhenNobodyHasRegistered() {
        house.window.open(ELECTION);

        assertThat(house.screening.screen(ELECTION)).isFalse();
        assertThat(house.minutes).containsExactly(new Noted("system", "nobody-registered", "E1", "[]"));
    }
}

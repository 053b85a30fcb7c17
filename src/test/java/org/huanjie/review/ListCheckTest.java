package org.huanjie.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huanjie.review.CandidacyHouse.ELECTION;
import static org.huanjie.review.CandidacyHouse.nomination;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huanjie.ids.PostId;
import org.huanjie.registration.Nomination;
import org.huanjie.registration.SampleSchemes;
import org.huanjie.review.CandidacyHouse.Noted;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Outcome;
import org.huanjie.roster.Progress;
import org.junit.jupiter.api.Test;

/** Two deputies and three members are chosen by decision; up to 33, or 38 with a waiver, at the end of the registration. */
class ListCheckTest {

    private static final LocalDate TURNS_34_ON_MAY_25 = LocalDate.of(1992, 5, 25);
    private static final LocalDate AGED_36 = LocalDate.of(1990, 1, 8);

    private final CandidacyHouse house = new CandidacyHouse(SampleSchemes.xingang());

    @Test
    void aListOfEligiblePeopleWithAChoiceStands() {
        listed(nomination("钟志强", new PostId("member")));

        assertThat(house.listCheck.check(ELECTION)).isEqualTo(ListCheck.Outcome.STANDS);
        assertThat(last()).isEqualTo(new Noted("system", "candidate-list-checked", last().clause(), "[]"));
    }

    @Test
    void somebodyWhoReachesAnAgeMeanwhileAwaitsReviewAgainAndTheOthersWaitForTheNextList() {
        listed(nomination("钟志强", new PostId("member"), TURNS_34_ON_MAY_25));
        house.jdbc
                .sql("update registration set extended_to = date '2026-05-25'")
                .update();

        assertThat(house.listCheck.check(ELECTION)).isEqualTo(ListCheck.Outcome.INELIGIBLE);
        assertThat(house.named("钟志强").decision()).isEqualTo(Progress.REGISTERED);
        assertThat(house.named("钟志强").result()).startsWith("须重新审查资格：满34周岁");
        assertThat(house.register.of(ELECTION))
                .filteredOn(candidate -> !candidate.name().equals("钟志强"))
                .extracting(Candidate::decision)
                .containsOnly(Progress.ADMITTED);
        assertThat(last().detail()).contains("钟志强不再符合条件：满34周岁");
    }

    @Test
    void aWaiverThatWasGrantedStillHolds() {
        enter(nomination("钟志强", new PostId("member"), AGED_36));
        house.review.review(
                ELECTION,
                new ReviewSheet(house.register.of(ELECTION).stream()
                        .map(candidate -> new ReviewSheet.Row(
                                candidate.id(),
                                candidate.name().equals("钟志强") ? ReviewSheet.Choice.WAIVER : ReviewSheet.Choice.ADMIT,
                                "",
                                candidate.name().equals("钟志强") ? "工作实绩突出" : ""))
                        .toList()),
                "jiyang-review");
        house.review.decideWaivers(
                ELECTION,
                new WaiverSheet(List.of(new WaiverSheet.Row(house.named("钟志强").id(), true, "工作需要"))),
                "jiyang-party");
        compile();

        assertThat(house.listCheck.check(ELECTION)).isEqualTo(ListCheck.Outcome.STANDS);
    }

    @Test
    void aListWithoutEnoughCandidatesDoesNotStand() {
        listed(nomination("钟志强", new PostId("member")));
        house.store.decide(ELECTION, List.of(new Outcome(house.named("钟志强").id(), Progress.NOT_FORMAL, "未列为正式候选人")));

        assertThat(house.listCheck.check(ELECTION)).isEqualTo(ListCheck.Outcome.FAULTY);
        assertThat(last().detail()).contains("委员应有候选人至少3名（名额3名），现有2名");
        assertThat(house.register.of(ELECTION)).extracting(Candidate::decision).containsOnly(Progress.ADMITTED);
    }

    private void listed(Nomination last) {
        enter(last);
        house.admitAll();
        compile();
    }

    private void enter(Nomination last) {
        house.window.open(ELECTION);
        house.enter(
                nomination("林小燕", new PostId("deputy")),
                nomination("吴多林", new PostId("deputy")),
                nomination("符海燕", new PostId("member")),
                nomination("陈建国", new PostId("member")),
                last);
    }

    private void compile() {
        house.review.compile(
                ELECTION,
                new CandidateList(
                        "九月二十日召开青年座谈会，到会三十人",
                        house.register.of(ELECTION).stream()
                                .map(candidate -> new CandidateList.Row(candidate.id(), true, Optional.empty(), ""))
                                .toList()),
                "jiyang-league");
    }

    private Noted last() {
        return house.minutes.get(house.minutes.size() - 1);
    }
}

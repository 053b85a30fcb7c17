package org.huanjie.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huanjie.review.CandidacyHouse.ELECTION;
import static org.huanjie.review.CandidacyHouse.nomination;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.eligibility.rules.Verdict;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.PostId;
import org.huanjie.input.Patch;
import org.huanjie.input.Refusal;
import org.huanjie.person.PoliticalStatus;
import org.huanjie.review.ReviewSheet.Choice;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Progress;
import org.huanjie.scheme.ShippedSchemes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Missing material and appeals in Xingang, on one day; its people were born so as to be eligible, to need a waiver, and to be too old. */
class RejectionsTest {

    private static final LocalDate AGED_38 = LocalDate.of(1988, 5, 20);
    private static final LocalDate AGED_46 = LocalDate.of(1980, 1, 1);

    private final CandidacyHouse house = new CandidacyHouse(ShippedSchemes.xingang());

    @BeforeEach
    void threeRegister() {
        house.window.open(ELECTION);
        house.enter(
                nomination("王小明", new PostId("member")),
                nomination("符海燕", new PostId("member"), AGED_38),
                nomination("陈建国", new PostId("member"), AGED_46));
    }

    @Test
    void nothingIsOpenWhereNobodyIsRejectedAndNothingIsMissing() {
        assertThat(house.appeals.rejected(ELECTION)).isEmpty();
        assertThat(house.material.awaited(ELECTION)).isEmpty();
        assertThat(house.material.supplied(ELECTION)).isTrue();
    }

    @Test
    void whatMaterialProvesIsJudgedAnewAndReviewedAgain() {
        review(
                row("王小明", Choice.MATERIAL, "团员证"),
                row("符海燕", Choice.WAIVER, "特别优秀"),
                row("陈建国", Choice.MATERIAL, "身份证"));
        assertThat(house.material.wanted(ELECTION).values()).containsExactlyInAnyOrder("团员证", "身份证");
        assertThat(house.material.lastDay(ELECTION)).isEqualTo("2026-05-13");
        assertThat(house.material.supplied(ELECTION)).isFalse();
        String file = house.attach("evidence");

        house.material.supply(
                ELECTION,
                new MaterialSheet(List.of(
                        new MaterialSheet.Row(id("王小明"), false, "", Optional.empty(), List.of()),
                        new MaterialSheet.Row(
                                id("陈建国"),
                                true,
                                "身份证",
                                Optional.of(Patch.stating(Map.of(
                                        "birthDate",
                                        LocalDate.of(1998, 1, 1),
                                        "politicalStatus",
                                        PoliticalStatus.PARTY_MEMBER,
                                        "supporters",
                                        12,
                                        "consent",
                                        true))),
                                List.of(file)))),
                "xingang-league");

        assertThat(house.material.supplied(ELECTION)).isTrue();
        Candidate proven = house.named("陈建国");
        assertThat(proven.decision()).isEqualTo(Progress.REGISTERED);
        assertThat(proven.outcome()).isEqualTo(Verdict.Outcome.ELIGIBLE);
        assertThat(proven.birthMonth()).hasToString("1998-01");
        assertThat(proven.profile().politicalStatus()).isEqualTo(PoliticalStatus.PARTY_MEMBER);
        assertThat(proven.profile().supporters()).isEqualTo(12);
        assertThat(proven.profile().consent()).isTrue();
        assertThat(house.attachments.get(ELECTION, file).owner())
                .isEqualTo(proven.id().value());
        assertThat(house.named("王小明").decision()).isEqualTo(Progress.REJECTED);
        assertThat(house.appeals.rejected(ELECTION)).extracting(Candidate::name).containsExactly("王小明");
        assertThat(house.minutes).last().satisfies(noted -> assertThat(noted.detail())
                .contains("出生日期", "联名人数")
                .doesNotContain("1998-01-01"));
    }

    @Test
    void whoeverNeedsAWaiverGoesOnToThePartyWhenTheAppealIsUpheld() {
        review(row("王小明", Choice.ADMIT, ""), row("符海燕", Choice.REJECT, "群众不了解"), row("陈建国", Choice.REJECT, ""));
        assertThat(house.appeals.lastDay(ELECTION)).isEqualTo("2026-05-13");
        assertThat(house.appeals.decisionDay(ELECTION)).isEqualTo("2026-05-15");
        house.appeals.record(
                ELECTION, new AppealSheet(List.of(appeal("符海燕", "群众公认"), appeal("陈建国", ""))), "xingang-league");
        assertThat(house.appeals.appellants(ELECTION))
                .extracting(Candidate::name)
                .containsExactly("符海燕");
        assertThat(house.appeals.grounds(ELECTION)).containsEntry(id("符海燕"), "群众公认");

        house.appeals.decide(
                ELECTION,
                new AppealDecisions(List.of(new AppealDecisions.Row(id("符海燕"), true, "属实"))),
                "xingang-party");

        assertThat(house.named("符海燕").decision()).isEqualTo(Progress.WAIVER_ASKED);
        assertThat(house.named("符海燕").result()).startsWith("申诉成立：属实（《换届异常情形处理规则》第4项）；提请党组织审定放宽：满38周岁");
        assertThat(house.appeals.appellants(ELECTION)).isEmpty();
        assertThat(house.appeals.rejected(ELECTION)).isEmpty();
        assertThat(house.appeals.lastDay(ELECTION)).isEqualTo("2026-05-13");
    }

    @Test
    void whoIsRejectedForGoodDoesNotAppealAgain() {
        review(row("王小明", Choice.ADMIT, ""), row("符海燕", Choice.WAIVER, "优秀"), row("陈建国", Choice.REJECT, ""));
        house.appeals.record(ELECTION, new AppealSheet(List.of(appeal("陈建国", "请放宽"))), "xingang-league");
        house.appeals.decide(
                ELECTION,
                new AppealDecisions(List.of(new AppealDecisions.Row(id("陈建国"), false, "超龄"))),
                "xingang-party");

        assertThat(house.named("陈建国").decision()).isEqualTo(Progress.REJECTED);
        assertThat(house.appeals.rejected(ELECTION)).isEmpty();
        assertThatThrownBy(() -> house.appeals.record(
                        ELECTION, new AppealSheet(List.of(appeal("陈建国", "再申诉"))), "xingang-league"))
                .isInstanceOf(Refusal.class)
                .hasMessage("第1行的候选人不在待定名单中（《换届异常情形处理规则》第4项）");
    }

    @Test
    void whoeverEnteredACandidateDoesNotDecideTheAppeal() {
        review(row("王小明", Choice.ADMIT, ""), row("符海燕", Choice.WAIVER, "优秀"), row("陈建国", Choice.REJECT, ""));
        house.appeals.record(ELECTION, new AppealSheet(List.of(appeal("陈建国", "请放宽"))), "xingang-league");

        assertThatThrownBy(() -> house.appeals.decide(
                        ELECTION,
                        new AppealDecisions(List.of(new AppealDecisions.Row(id("陈建国"), false, "超龄"))),
                        "jiyang-league"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("其中有的申诉是您本人经办的");
        assertThat(house.appeals.appellants(ELECTION)).hasSize(1);
    }

    @Test
    void materialThatNobodyHandsInLapses() {
        review(row("王小明", Choice.MATERIAL, "团员证"), row("符海燕", Choice.WAIVER, "优秀"), row("陈建国", Choice.REJECT, ""));

        house.material.lapse(ELECTION);

        assertThat(house.named("王小明").result())
                .isEqualTo("资格审查未通过：逾期没有补充材料（团员证）（《换届异常情形处理规则》第4项）；可在2026-05-13前（含当日）提出申诉（《换届异常情形处理规则》第4项）");
        assertThat(house.material.awaited(ELECTION)).isEmpty();
        assertThat(house.minutes).last().satisfies(noted -> {
            assertThat(noted.action()).isEqualTo("material-lapsed");
            assertThat(noted.clause()).isEqualTo("E4");
            assertThat(noted.detail()).contains("王小明").doesNotContain("陈建国");
        });
    }

    private void review(ReviewSheet.Row... rows) {
        house.review.review(ELECTION, new ReviewSheet(Stream.of(rows).toList()), "xingang-review");
    }

    private ReviewSheet.Row row(String name, Choice choice, String reason) {
        return new ReviewSheet.Row(id(name), choice, "", reason);
    }

    private AppealSheet.Row appeal(String name, String grounds) {
        return new AppealSheet.Row(id(name), !grounds.isEmpty(), grounds, Optional.empty(), List.of());
    }

    private CandidateId id(String name) {
        return house.named(name).id();
    }
}

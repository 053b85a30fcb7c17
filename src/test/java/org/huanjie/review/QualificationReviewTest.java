package org.huanjie.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huanjie.review.CandidacyHouse.ELECTION;
import static org.huanjie.review.CandidacyHouse.nomination;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.PostId;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.huanjie.registration.SampleSchemes;
import org.huanjie.review.ReviewSheet.Choice;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Progress;
import org.huanjie.scheme.Scheme;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class QualificationReviewTest {

    private static final LocalDate AGED_38 = LocalDate.of(1988, 5, 20);
    private static final LocalDate AGED_41 = LocalDate.of(1985, 5, 20);

    private static final String OWN = "其中有的人选是您本人经办的，不能再由您审批或审查，请由本单位其他人办理；没有其他人的，请系统管理员在“单位与人员”中增派";

    private CandidacyHouse house;

    @Nested
    class Reviews {

        private final CandidateId eligible;
        private final CandidateId needsWaiver;
        private final CandidateId ineligible;

        Reviews() {
            open(SampleSchemes.jiyang());
            List<Candidate> entered = house.enter(
                    nomination("王小明", new PostId("member")),
                    nomination("符海燕", new PostId("part-time-deputy"), AGED_38),
                    nomination("陈建国", new PostId("member"), AGED_41));
            eligible = entered.get(0).id();
            needsWaiver = entered.get(1).id();
            ineligible = entered.get(2).id();
        }

        @Test
        void giveEveryCandidateAResultWithItsClause() {
            review(
                    row(eligible, Choice.ADMIT, "", ""),
                    row(needsWaiver, Choice.WAIVER, "", "带富能力突出"),
                    row(ineligible, Choice.REJECT, "", ""));

            assertThat(house.review.waiversAsked(ELECTION)).isTrue();
            assertThat(house.review.enough(ELECTION)).isFalse();
            assertThat(house.register.of(ELECTION))
                    .extracting(Candidate::result)
                    .containsExactly(
                            "资格审查通过（《吉阳镇实施方案》四（三）4）",
                            "已提请党组织审定放宽：满38周岁，超过35周岁，须经党组织批准方可放宽到40周岁（《吉阳镇实施方案》四（一）1）；带富能力突出",
                            "资格审查未通过：满41周岁，超过放宽后的年龄上限40周岁（《吉阳镇实施方案》四（一）1）");
            assertThat(house.register.of(ELECTION))
                    .extracting(Candidate::decision)
                    .containsExactly(Progress.ADMITTED, Progress.WAIVER_ASKED, Progress.REJECTED);
        }

        @Test
        void areNotMadeByWhoeverEnteredACandidate() {
            ReviewSheet sheet = new ReviewSheet(List.of(
                    row(eligible, Choice.ADMIT, "", ""),
                    row(needsWaiver, Choice.WAIVER, "", "带富能力突出"),
                    row(ineligible, Choice.REJECT, "", "")));

            assertThat(faultsOf(() -> house.review.review(ELECTION, sheet, "jiyang-league")))
                    .containsExactly(new Finding("candidates", OWN, ""));
        }

        @Test
        void letWhoeverAskedForAWaiverNotGrantIt() {
            reviewAsProposed();
            WaiverSheet granted = new WaiverSheet(List.of(new WaiverSheet.Row(needsWaiver, true, "同意放宽")));

            assertThat(faultsOf(() -> house.review.decideWaivers(ELECTION, granted, "jiyang-review")))
                    .extracting(Finding::field)
                    .contains("candidates");
            assertThat(faultsOf(() -> house.review.decideWaivers(ELECTION, granted, "jiyang-league")))
                    .extracting(Finding::field)
                    .contains("candidates");
        }

        @Test
        void areMadeAgainByWhoeverAskedForTheWaiverThatAnotherHasDecided() {
            reviewAsProposed();
            house.review.decideWaivers(
                    ELECTION, new WaiverSheet(List.of(new WaiverSheet.Row(needsWaiver, true, "特别优秀"))), "jiyang-party");
            house.register.tell(ELECTION, List.of(needsWaiver), Progress.REGISTERED, "须重新审查资格");

            review(row(needsWaiver, Choice.WAIVER, "", "带富能力突出"));

            assertThat(house.named("符海燕").decision()).isEqualTo(Progress.WAIVER_ASKED);
            WaiverSheet granted = new WaiverSheet(List.of(new WaiverSheet.Row(needsWaiver, true, "同意放宽")));
            assertThat(faultsOf(() -> house.review.decideWaivers(ELECTION, granted, "jiyang-review")))
                    .extracting(Finding::message)
                    .containsExactly(OWN);
        }

        @Test
        void areMinutedWithEveryDecision() {
            reviewAsProposed();

            assertThat(house.minutes.get(1)).satisfies(noted -> {
                assertThat(noted.actor()).isEqualTo("jiyang-review");
                assertThat(noted.action()).isEqualTo("candidates-reviewed");
                assertThat(noted.detail()).contains("王小明", "ADMITTED", "符海燕", "WAIVER_ASKED", "陈建国", "REJECTED");
            });
        }

        @Test
        void cannotAdmitAgainstARule() {
            assertThat(faults(
                            row(eligible, Choice.ADMIT, "", ""),
                            row(needsWaiver, Choice.ADMIT, "", "表现很好"),
                            row(ineligible, Choice.ADMIT, "", "表现很好")))
                    .containsExactly(
                            new Finding("candidates[1].decision", "符海燕须先申请放宽：满38周岁，超过35周岁，须经党组织批准方可放宽到40周岁", "JY-4.1b"),
                            new Finding("candidates[2].decision", "陈建国不能通过审查：满41周岁，超过放宽后的年龄上限40周岁", "JY-4.1b"));
            assertThat(house.register.of(ELECTION))
                    .extracting(Candidate::decision)
                    .containsOnly(Progress.REGISTERED);
            assertThat(house.minutes).hasSize(1);
        }

        @Test
        void cannotWaiveWhatKnowsNoWaiver() {
            assertThat(faults(
                            row(eligible, Choice.WAIVER, "", "表现很好"),
                            row(needsWaiver, Choice.WAIVER, "", ""),
                            row(ineligible, Choice.WAIVER, "", "表现很好")))
                    .containsExactly(
                            new Finding("candidates[0].decision", "王小明符合条件，不需要放宽", "JY-4.3.4a"),
                            new Finding("candidates[1].reason", "为符海燕申请放宽须写明理由", "JY-4.3.4a"),
                            new Finding(
                                    "candidates[2].decision", "陈建国不能申请放宽，这一条没有放宽的规定：满41周岁，超过放宽后的年龄上限40周岁", "JY-4.1b"));
        }

        @Test
        void rejectTheEligibleOnlyForASoftCriterionWithAReason() {
            assertThat(faults(
                            row(eligible, Choice.REJECT, "学历较高", ""),
                            row(needsWaiver, Choice.REJECT, "", ""),
                            row(ineligible, Choice.REJECT, "", "")))
                    .containsExactly(
                            new Finding("candidates[0].reason", "不予通过王小明须写明理由", "JY-4.3.4a"),
                            new Finding(
                                    "candidates[0].criterion", "王小明符合各项规定，不予通过须指明方案的哪一条要求：“作风正派”“有较高的威信”", "JY-4.3.4a"),
                            new Finding("candidates[1].reason", "不予通过符海燕须写明理由", "JY-4.3.4a"));
        }

        @Test
        void mayRejectForASoftCriterion() {
            review(
                    row(eligible, Choice.REJECT, "作风正派", "群众反映较大"),
                    row(needsWaiver, Choice.REJECT, "", "不属于特别优秀"),
                    row(ineligible, Choice.REJECT, "", "已告知本人"));

            assertThat(house.register.of(ELECTION))
                    .extracting(Candidate::result)
                    .containsExactly(
                            "资格审查未通过：不符合“作风正派”的要求（《吉阳镇实施方案》四（一）1）；群众反映较大",
                            "资格审查未通过：满38周岁，超过35周岁，须经党组织批准方可放宽到40周岁（《吉阳镇实施方案》四（一）1）；不属于特别优秀",
                            "资格审查未通过：满41周岁，超过放宽后的年龄上限40周岁（《吉阳镇实施方案》四（一）1）；已告知本人");
        }

        @Test
        void leaveNobodyOutAndDecideNobodyTwice() {
            assertThat(faults(
                            row(eligible, Choice.ADMIT, "", ""),
                            row(eligible, Choice.ADMIT, "", ""),
                            row(new CandidateId("stranger"), Choice.ADMIT, "", "")))
                    .containsExactly(
                            new Finding("candidates[1].candidate", "第2行：王小明在前面已经填写过", "JY-4.3.4a"),
                            new Finding("candidates[2].candidate", "第3行的候选人不在待定名单中", "JY-4.3.4a"),
                            new Finding("candidates", "还没有对符海燕、陈建国作出决定", "JY-4.3.4a"));
        }

        @Test
        void askTheWaiverOfThePartyCommittee() {
            reviewAsProposed();

            house.review.decideWaivers(
                    ELECTION, new WaiverSheet(List.of(new WaiverSheet.Row(needsWaiver, true, "特别优秀"))), "jiyang-party");

            assertThat(house.named("符海燕").decision()).isEqualTo(Progress.ADMITTED);
            assertThat(house.named("符海燕").result())
                    .isEqualTo("资格审查通过，党组织同意放宽：满38周岁，超过35周岁，须经党组织批准方可放宽到40周岁（《吉阳镇实施方案》四（一）1）；特别优秀");
            assertThat(house.minutes.get(2).action()).isEqualTo("waivers-decided");
            assertThat(house.minutes.get(2).actor()).isEqualTo("jiyang-party");
        }

        @Test
        void rejectWhomThePartyCommitteeRefuses() {
            reviewAsProposed();

            house.review.decideWaivers(
                    ELECTION,
                    new WaiverSheet(List.of(new WaiverSheet.Row(needsWaiver, false, "已有更合适人选"))),
                    "jiyang-party");

            assertThat(house.named("符海燕").decision()).isEqualTo(Progress.REJECTED);
            assertThat(house.named("符海燕").result())
                    .isEqualTo("资格审查未通过，党组织不同意放宽：满38周岁，超过35周岁，须经党组织批准方可放宽到40周岁（《吉阳镇实施方案》四（一）1）；已有更合适人选");
            assertThat(house.register.standing(ELECTION))
                    .extracting(Candidate::name)
                    .doesNotContain("符海燕");
        }

        @Test
        void decideEveryWaiverThatWasAsked() {
            reviewAsProposed();

            WaiverSheet other = new WaiverSheet(List.of(new WaiverSheet.Row(eligible, true, "特别优秀")));

            assertThat(faultsOf(() -> house.review.decideWaivers(ELECTION, other, "jiyang-party")))
                    .containsExactly(
                            new Finding("candidates[0].candidate", "第1行的候选人不在待定名单中", "JY-4.3.4a"),
                            new Finding("candidates", "还没有对符海燕作出决定", "JY-4.3.4a"));
        }

        private void reviewAsProposed() {
            review(
                    row(eligible, Choice.ADMIT, "", ""),
                    row(needsWaiver, Choice.WAIVER, "", "带富能力突出"),
                    row(ineligible, Choice.REJECT, "", ""));
        }
    }

    @Test
    void aSchemeWithoutSoftCriteriaLetsNobodyEligibleBeRejected() {
        open(SampleSchemes.nanshan());
        CandidateId id =
                house.enter(nomination("王小明", new PostId("member"))).get(0).id();

        assertThat(faults(row(id, Choice.REJECT, "作风正派", "政审")))
                .containsExactly(
                        new Finding("candidates[0].criterion", "王小明符合各项规定，不予通过须指明方案的哪一条要求，而本方案没有这类要求", "NS-4.2a"));
    }

    @Test
    void whoeverWithdrewIsNotReviewed() {
        open(SampleSchemes.jiyang());
        CandidateId id =
                house.enter(nomination("王小明", new PostId("member"))).get(0).id();
        house.withdrawals.withdraw(ELECTION, id, "工作调动", "jiyang-league");

        review();

        assertThat(house.named("王小明").decision()).isEqualTo(Progress.WITHDRAWN);
    }

    @Test
    void thereAreEnoughWhenEveryPostHasItsCandidates() {
        open(SampleSchemes.xingang());
        enterXingang();

        review(admitted());

        assertThat(house.review.waiversAsked(ELECTION)).isFalse();
        assertThat(house.review.enough(ELECTION)).isTrue();
        assertThat(house.review.shortages(ELECTION)).isEmpty();
    }

    @Test
    void waiversGrantedMayBringEnough() {
        open(SampleSchemes.xingang());
        enterXingang();
        CandidateId last = house.named("委员丙").id();
        house.withdrawals.withdraw(ELECTION, last, "工作调动", "xingang-league");
        CandidateId waived = house.enter(nomination("委员丁", new PostId("member"), AGED_38))
                .get(0)
                .id();

        review(Stream.concat(
                        Stream.of(admitted()).filter(row -> !row.candidate().equals(waived)),
                        Stream.of(row(waived, Choice.WAIVER, "", "工作需要")))
                .toArray(ReviewSheet.Row[]::new));
        boolean before = house.review.enough(ELECTION);
        house.review.decideWaivers(
                ELECTION, new WaiverSheet(List.of(new WaiverSheet.Row(waived, true, "工作需要"))), "xingang-party");

        assertThat(before).isFalse();
        assertThat(house.review.enough(ELECTION)).isTrue();
    }

    @Nested
    class Lists {

        Lists() {
            open(SampleSchemes.xingang());
            enterXingang();
            house.enter(nomination("委员丁", new PostId("member"), LocalDate.of(1999, 1, 1)));
            house.admitAll();
        }

        @Test
        void putCandidatesForwardAndTellTheOthersWhy() {
            compile("委员丁");

            assertThat(house.register.formal(ELECTION, List.of(new PostId("member"))))
                    .extracting(Candidate::name)
                    .containsExactly("委员甲", "委员乙", "委员丙");
            assertThat(house.named("委员甲").result()).isEqualTo("列为正式候选人（《新港街道实施方案》二（一））");
            assertThat(house.named("委员甲").decision()).isEqualTo(Progress.LISTED);
            assertThat(house.named("委员甲").support()).contains(42);
            assertThat(house.named("委员丁").result()).isEqualTo("未列为正式候选人：得票较少（《新港街道实施方案》二（一））");
            assertThat(house.named("委员丁").decision()).isEqualTo(Progress.NOT_FORMAL);
            assertThat(house.minutes.get(house.minutes.size() - 1).detail()).contains("召开座谈会听取意见");
        }

        @Test
        void areRefusedWithAllTheirFaults() {
            List<CandidateList.Row> rows = house.register.of(ELECTION).stream()
                    .filter(candidate -> !candidate.name().equals("委员丁"))
                    .map(candidate -> new CandidateList.Row(
                            candidate.id(), !candidate.name().equals("副书记甲"), Optional.empty(), ""))
                    .toList();

            assertThat(faultsOf(() ->
                            house.review.compile(ELECTION, new CandidateList("召开座谈会听取意见", rows), "xingang-league")))
                    .containsExactly(
                            new Finding("candidates", "还没有对委员丁作出决定", "XG-2.1e"),
                            new Finding("candidates[0].reason", "第1行：不列为正式候选人须写明理由", "XG-2.1e"),
                            new Finding("candidates", "副书记应有候选人至少2名（名额2名），现有1名", "XG-2.1"));
            assertThat(house.register.formal(ELECTION, List.of(new PostId("member"), new PostId("deputy"))))
                    .isEmpty();
        }

        @Test
        void doNotStandWhenTooManyHaveLeft() {
            house.withdrawals.withdraw(ELECTION, house.named("副书记甲").id(), "工作调动", "xingang-league");

            compile("委员丁");

            assertThat(house.register.formal(ELECTION, List.of(new PostId("member"), new PostId("deputy"))))
                    .isEmpty();
            assertThat(house.minutes.get(house.minutes.size() - 1)).satisfies(noted -> {
                assertThat(noted.action()).isEqualTo("candidates-too-few");
                assertThat(noted.detail()).isEqualTo("[\"副书记应有候选人至少2名（名额2名），现有1名\"]");
            });
        }

        @Test
        void canBeDrawnUpAgain() {
            compile("委员丁");
            compile("委员丙");

            assertThat(house.register.formal(ELECTION, List.of(new PostId("member"))))
                    .extracting(Candidate::name)
                    .containsExactly("委员甲", "委员乙", "委员丁");
        }

        @Test
        void areDrawnUpAgainAlsoAfterTheyWereApproved() {
            compile("委员丁");
            house.request.decided(ELECTION, "approved");
            compile("委员丙");

            assertThat(house.named("委员甲").decision()).isEqualTo(Progress.LISTED);
            assertThat(house.named("委员丙").decision()).isEqualTo(Progress.NOT_FORMAL);
            assertThat(house.named("委员丁").decision()).isEqualTo(Progress.LISTED);
        }

        @Test
        void goUpForApproval() {
            compile("委员丁");

            assertThat(house.request.kind()).isEqualTo("candidates");
            assertThat(house.request.faults(ELECTION)).isEmpty();
            assertThat(house.request.draft(ELECTION)).isEqualTo("""
                            经资格审查，现拟定正式候选人5名，名单如下：
                            副书记（应选2名）：副书记甲、副书记乙。
                            委员（应选3名）：委员甲、委员乙、委员丙。""");
            assertThat(house.request.context(ELECTION).toString()).contains("委员丁", "得票较少");
        }

        @Test
        void doNotGoUpWithoutAChoiceWhenSomebodyLeftMeanwhile() {
            compile("委员丁");
            house.withdrawals.withdraw(ELECTION, house.named("委员丁").id(), "工作调动", "xingang-league");
            house.withdrawals.withdraw(ELECTION, house.named("委员甲").id(), "工作调动", "xingang-league");

            assertThat(house.request.faults(ELECTION))
                    .containsExactly(new Finding("", "委员应有候选人至少3名（名额3名），现有2名", "XG-2.1"));
            assertThat(house.request.draft(ELECTION)).endsWith("需要说明的是，委员应有候选人至少3名（名额3名），现有2名。");
        }

        @Test
        void doNotGoUpEmpty() {
            assertThat(house.request.faults(ELECTION)).containsExactly(new Finding("", "还没有拟定正式候选人", "XG-3.2.4"));
        }

        @Test
        void areConfirmedByApproval() {
            compile("委员丁");
            house.request.decided(ELECTION, "approved");

            assertThat(house.named("委员甲").result()).isEqualTo("经批准，列为正式候选人（《新港街道实施方案》三（二）4）");
            assertThat(house.named("委员甲").decision()).isEqualTo(Progress.APPROVED);
            assertThat(house.named("委员丁").decision()).isEqualTo(Progress.NOT_FORMAL);
        }

        @Test
        void areOpenAgainAfterARefusal() {
            compile("委员丁");
            house.request.decided(ELECTION, "refused");

            assertThat(house.register.of(ELECTION))
                    .extracting(Candidate::decision)
                    .containsOnly(Progress.ADMITTED);
            assertThat(house.named("委员丁").result()).isEqualTo("候选人名单未获批准，将重新拟定（《新港街道实施方案》三（二）4）");
        }

        @Test
        void areSettledByTheElection() {
            compile("委员丁");
            house.register.settle(
                    ELECTION, List.of(house.named("委员甲").id()), Progress.DECIDED, "研究确定（《新港街道实施方案》三（二）4）");
            house.register.settle(
                    ELECTION, List.of(house.named("委员乙").id()), Progress.STRUCK_OFF, "考察未通过（《换届异常情形处理规则》第15项）");
            house.register.settle(ELECTION, List.of(), Progress.NOT_ELECTED, "未当选");

            assertThat(house.named("委员甲").result()).isEqualTo("研究确定（《新港街道实施方案》三（二）4）");
            assertThat(house.register.formal(ELECTION, List.of(new PostId("member"))))
                    .extracting(Candidate::name)
                    .containsExactly("委员甲", "委员丙");
            assertThat(catchThrowableOfType(
                            IllegalArgumentException.class,
                            () -> house.register.settle(
                                    ELECTION, List.of(new CandidateId("any")), Progress.APPROVED, "")))
                    .isNotNull();
        }

        @Test
        void giveNoPostMorePeopleThanItHasSeatsHoweverTheyAreChosen() {
            open(SampleSchemes.xingang().reducedTo(Map.of(new PostId("deputy"), 1, new PostId("member"), 2)));
            enterXingang();
            house.admitAll();
            compile("");
            house.register.settle(
                    ELECTION, List.of(house.named("委员甲").id()), Progress.DECIDED, "研究确定（《新港街道实施方案》三（二）4）");
            List<CandidateId> tooMany =
                    List.of(house.named("委员乙").id(), house.named("委员丙").id());

            assertThat(faultsOf(
                            () -> house.register.settle(ELECTION, tooMany, Progress.ELECTED, "当选（《换届选举通用规则》第一部分第4项）")))
                    .extracting(Finding::message)
                    .containsExactly("委员只有2个名额，不能由3人担任：委员甲、委员乙、委员丙");
            assertThat(house.named("委员乙").decision()).isEqualTo(Progress.LISTED);
        }

        private void compile(String notFormal) {
            List<CandidateList.Row> rows = house.register.of(ELECTION).stream()
                    .filter(candidate -> candidate.decision() != Progress.WITHDRAWN)
                    .map(candidate -> candidate.name().equals(notFormal)
                            ? new CandidateList.Row(candidate.id(), false, Optional.of(3), "得票较少")
                            : new CandidateList.Row(candidate.id(), true, Optional.of(42), ""))
                    .toList();
            house.review.compile(ELECTION, new CandidateList("召开座谈会听取意见", rows), "xingang-league");
        }
    }

    private void open(Scheme scheme) {
        house = new CandidacyHouse(scheme);
        house.window.open(ELECTION);
    }

    private void enterXingang() {
        house.enter(
                nomination("副书记甲", new PostId("deputy")),
                nomination("副书记乙", new PostId("deputy")),
                nomination("委员甲", new PostId("member")),
                nomination("委员乙", new PostId("member")),
                nomination("委员丙", new PostId("member")));
    }

    private ReviewSheet.Row[] admitted() {
        return house.register.of(ELECTION).stream()
                .filter(candidate -> candidate.decision() == Progress.REGISTERED)
                .map(candidate -> row(candidate.id(), Choice.ADMIT, "", ""))
                .toArray(ReviewSheet.Row[]::new);
    }

    private static ReviewSheet.Row row(CandidateId candidate, Choice decision, String criterion, String reason) {
        return new ReviewSheet.Row(candidate, decision, criterion, reason);
    }

    private void review(ReviewSheet.Row... rows) {
        house.review.review(ELECTION, new ReviewSheet(List.of(rows)), "jiyang-review");
    }

    private List<Finding> faults(ReviewSheet.Row... rows) {
        return faultsOf(() -> review(rows));
    }

    private static List<Finding> faultsOf(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call).findings();
    }
}

package org.huanjie.eligibility.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huanjie.eligibility.rules.ApplicantDraft.REFERENCE;
import static org.huanjie.eligibility.rules.ApplicantDraft.standingFor;
import static org.huanjie.eligibility.rules.Ruling.Outcome.FAIL;
import static org.huanjie.eligibility.rules.Ruling.Outcome.PASS;
import static org.huanjie.eligibility.rules.Ruling.Outcome.WAIVER;
import static org.huanjie.registration.SampleSchemes.basis;
import static org.huanjie.registration.SampleSchemes.jiyang;
import static org.huanjie.registration.SampleSchemes.nanshan;
import static org.huanjie.registration.SampleSchemes.with;
import static org.huanjie.registration.SampleSchemes.xingang;

import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.huanjie.eligibility.rules.Ruling.Outcome;
import org.huanjie.ids.PostId;
import org.huanjie.person.Channel;
import org.huanjie.person.PoliticalStatus;
import org.huanjie.person.Residence;
import org.huanjie.person.Staffing;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Eligibility.Age;
import org.huanjie.scheme.Scheme.Eligibility.Reference;
import org.huanjie.scheme.Scheme.Eligibility.Status;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EligibilityTest {

    @Nested
    class Ages {

        @ParameterizedTest(name = "aged {0}, part-time {1}, outstanding {2}: {3}")
        @CsvSource({
            "35, false, false, PASS, 满35周岁，不超过35周岁",
            "36, true, true, WAIVER, 满36周岁，超过35周岁，须经党组织批准方可放宽到40周岁",
            "40, true, true, WAIVER, 满40周岁，超过35周岁，须经党组织批准方可放宽到40周岁",
            "41, true, true, FAIL, 满41周岁，超过放宽后的年龄上限40周岁",
            "36, true, false, FAIL, 满36周岁，超过35周岁；特别优秀的兼职人选方可放宽到40周岁",
            "36, false, true, FAIL, 满36周岁，超过35周岁；特别优秀的兼职人选方可放宽到40周岁",
            "36, false, false, FAIL, 满36周岁，超过35周岁；特别优秀的兼职人选方可放宽到40周岁",
        })
        void jiyangRelaxesForOutstandingPartTimersByWaiver(
                int age, boolean partTime, boolean outstanding, Outcome outcome, String message) {
            ApplicantDraft draft = standingFor(new PostId("member")).aged(age);
            draft = partTime ? draft.partTime() : draft;
            draft = outstanding ? draft.outstanding() : draft;

            assertThat(ruling("age", jiyang(), draft)).contains(new Ruling("age", outcome, "JY-4.1b", message));
        }

        @ParameterizedTest
        @CsvSource({
            "33, PASS, 满33周岁，不超过33周岁",
            "34, WAIVER, 满34周岁，超过33周岁，须经党组织批准方可放宽到38周岁",
            "38, WAIVER, 满38周岁，超过33周岁，须经党组织批准方可放宽到38周岁",
            "39, FAIL, 满39周岁，超过放宽后的年龄上限38周岁",
        })
        void xingangRelaxesForAnyPostByWaiver(int age, Outcome outcome, String message) {
            ApplicantDraft draft = standingFor(new PostId("deputy")).aged(age);

            assertThat(ruling("age", xingang(), draft)).contains(new Ruling("age", outcome, "XG-2.1a", message));
            assertThat(ruling("age", xingang(), draft.outstanding()))
                    .contains(new Ruling("age", outcome, "XG-2.1a", message));
        }

        @ParameterizedTest
        @CsvSource({
            "35, PASS, 满35周岁，不超过35周岁",
            "36, PASS, 满36周岁，兼职人选放宽到40周岁",
            "40, PASS, 满40周岁，兼职人选放宽到40周岁",
            "41, FAIL, 满41周岁，超过放宽后的年龄上限40周岁",
        })
        void nanshanRelaxesForPartTimersWithoutWaiver(int age, Outcome outcome, String message) {
            assertThat(ruling(
                            "age",
                            nanshan(),
                            standingFor(new PostId("member")).aged(age).partTime()))
                    .contains(new Ruling("age", outcome, "NS-3.3c", message));
        }

        @Test
        void nanshanHasNoRelaxationForOthers() {
            assertThat(ruling(
                            "age",
                            nanshan(),
                            standingFor(new PostId("member")).aged(36).fullTime()))
                    .contains(new Ruling("age", FAIL, "NS-3.3c", "满36周岁，超过35周岁；兼职人选方可放宽到40周岁"));
        }

        @Test
        void takeThePostsOwnTimeCommitmentWhenNoneIsStated() {
            ApplicantDraft draft =
                    standingFor(new PostId("part-time-deputy")).aged(38).outstanding();

            assertThat(outcome("age", jiyang(), draft)).contains(WAIVER);
            assertThat(outcome("age", jiyang(), draft.fullTime())).contains(FAIL);
        }

        @Test
        void endAtThePostsOwnCapWithoutRelaxation() {
            ApplicantDraft draft = standingFor(new PostId("secretary")).status(PoliticalStatus.PARTY_MEMBER);

            assertThat(outcome("age", nanshan(), draft.aged(35))).contains(PASS);
            assertThat(ruling("age", nanshan(), draft.aged(36).partTime()))
                    .contains(new Ruling("age", FAIL, "NS-3.2a", "满36周岁，超过书记的年龄上限35周岁"));
        }

        @Test
        void failAboveTheCapWhereNothingIsRelaxed() {
            Age strict = new Age(28, Optional.empty(), Reference.ANNOUNCEMENT, basis("X-1"));
            Scheme scheme = withAge(jiyang(), strict);

            assertThat(outcome("age", scheme, standingFor(new PostId("member")).aged(28)))
                    .contains(PASS);
            assertThat(ruling("age", scheme, standingFor(new PostId("member")).aged(29)))
                    .contains(new Ruling("age", FAIL, "X-1", "满29周岁，超过年龄上限28周岁"));
        }

        @Test
        void areCountedInCompletedYearsOnTheReferenceDay() {
            LocalDate thirtySixthBirthday = REFERENCE.minusYears(36);

            assertThat(outcome(
                            "age", jiyang(), standingFor(new PostId("member")).born(thirtySixthBirthday)))
                    .contains(FAIL);
            assertThat(outcome(
                            "age", jiyang(), standingFor(new PostId("member")).born(thirtySixthBirthday.plusDays(1))))
                    .contains(PASS);
        }
    }

    @Nested
    class PoliticalStatuses {

        @ParameterizedTest
        @CsvSource({"PARTY_MEMBER, 政治面貌为中共党员", "PROBATIONARY_PARTY_MEMBER, 政治面貌为中共预备党员", "LEAGUE_MEMBER, 政治面貌为共青团员"})
        void partyAndLeagueMembersPass(PoliticalStatus status, String message) {
            assertThat(ruling(
                            "political-status",
                            jiyang(),
                            standingFor(new PostId("member")).status(status)))
                    .contains(new Ruling("political-status", PASS, "JY-4.1c", message));
        }

        @Test
        void othersFail() {
            assertThat(ruling(
                            "political-status",
                            xingang(),
                            standingFor(new PostId("deputy")).status(PoliticalStatus.NONE)))
                    .contains(new Ruling("political-status", FAIL, "XG-2.1b", "政治面貌为群众，要求为中共党员或共青团员"));
        }

        @Test
        void aPostMayAskForPartyMembersOnly() {
            assertThat(ruling("political-status", nanshan(), standingFor(new PostId("secretary"))))
                    .contains(new Ruling("political-status", FAIL, "NS-3.2a", "政治面貌为共青团员，要求为中共党员"));
            assertThat(outcome(
                            "political-status",
                            nanshan(),
                            standingFor(new PostId("secretary")).status(PoliticalStatus.PROBATIONARY_PARTY_MEMBER)))
                    .contains(PASS);
        }

        @Test
        void probationaryMembersDoNotCountWhereTheSchemeSaysSo() {
            Scheme strict = withStatus(Set.of(PoliticalStatus.PARTY_MEMBER, PoliticalStatus.LEAGUE_MEMBER), false);

            assertThat(outcome(
                            "political-status",
                            strict,
                            standingFor(new PostId("member")).status(PoliticalStatus.PROBATIONARY_PARTY_MEMBER)))
                    .contains(FAIL);
        }

        @Test
        void probationaryMembersDoNotCountWherePartyMembersDoNot() {
            Scheme leagueOnly = withStatus(Set.of(PoliticalStatus.LEAGUE_MEMBER), true);

            assertThat(outcome(
                            "political-status",
                            leagueOnly,
                            standingFor(new PostId("member")).status(PoliticalStatus.PROBATIONARY_PARTY_MEMBER)))
                    .contains(FAIL);
            assertThat(outcome(
                            "political-status",
                            leagueOnly,
                            standingFor(new PostId("member")).status(PoliticalStatus.PARTY_MEMBER)))
                    .contains(FAIL);
        }
    }

    @Nested
    class Residences {

        @ParameterizedTest
        @CsvSource({
            "REGISTERED, PASS, 本地户籍",
            "RESIDENT, PASS, 在本地长期居住或工作",
            "ELSEWHERE, FAIL, 非本地户籍且不在本地长期居住或工作，要求本地户籍或在本地长期居住或工作"
        })
        void registrationOrLongResidenceIsEnough(Residence residence, Outcome outcome, String message) {
            assertThat(ruling(
                            "residence",
                            jiyang(),
                            standingFor(new PostId("member")).residence(residence)))
                    .contains(new Ruling("residence", outcome, "JY-4.1a", message));
        }

        @Test
        void giveNoFindingWhenUnstatedOrNotAsked() {
            assertThat(ruling("residence", jiyang(), standingFor(new PostId("member"))))
                    .isEmpty();
            assertThat(ruling(
                            "residence",
                            xingang(),
                            standingFor(new PostId("member")).residence(Residence.ELSEWHERE)))
                    .isEmpty();
        }
    }

    @Nested
    class Nominations {

        @Test
        void passByAChannelOfTheScheme() {
            assertThat(ruling(
                            "nomination-channel",
                            nanshan(),
                            standingFor(new PostId("member")).nominated(Channel.DEMOCRATIC, 0)))
                    .contains(new Ruling("nomination-channel", PASS, "NS-4.2a", "推荐方式为民主推荐"));
        }

        @Test
        void failByAnyOther() {
            assertThat(ruling(
                            "nomination-channel",
                            xingang(),
                            standingFor(new PostId("member")).nominated(Channel.JOINT, 20)))
                    .contains(new Ruling("nomination-channel", FAIL, "XG-2.1e", "推荐方式为联名推荐，本方案只接受组织推荐或个人自荐"));
            assertThat(ruling(
                            "joint-supporters",
                            xingang(),
                            standingFor(new PostId("member")).nominated(Channel.JOINT, 20)))
                    .isEmpty();
        }

        @Test
        void giveNoFindingWhenUnstated() {
            assertThat(ruling("nomination-channel", jiyang(), standingFor(new PostId("member"))))
                    .isEmpty();
            assertThat(ruling("joint-supporters", jiyang(), standingFor(new PostId("member"))))
                    .isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"0, FAIL, 联名推荐须有10人以上，现有0人", "9, FAIL, 联名推荐须有10人以上，现有9人", "10, PASS, 10人联名", "11, PASS, 11人联名"})
        void jointOnesNeedTenSupporters(int supporters, Outcome outcome, String message) {
            assertThat(ruling(
                            "joint-supporters",
                            jiyang(),
                            standingFor(new PostId("member")).nominated(Channel.JOINT, supporters)))
                    .contains(new Ruling("joint-supporters", outcome, "JY-4.3.4a", message));
        }

        @ParameterizedTest
        @EnumSource(
                value = Channel.class,
                names = {"ORGANISATION", "SELF"})
        void otherOnesNeedNoSupporters(Channel channel) {
            assertThat(ruling(
                            "joint-supporters",
                            jiyang(),
                            standingFor(new PostId("member")).nominated(channel, 0)))
                    .isEmpty();
        }
    }

    @Nested
    class Consent {

        @Test
        void isAskedByNanshan() {
            assertThat(ruling(
                            "consent",
                            nanshan(),
                            standingFor(new PostId("member")).consenting()))
                    .contains(new Ruling("consent", PASS, "NS-3.3a", "本人自愿义务从事团的工作"));
            assertThat(ruling("consent", nanshan(), standingFor(new PostId("member"))))
                    .contains(new Ruling("consent", FAIL, "NS-3.3a", "未提交本人自愿义务从事团的工作的声明"));
        }

        @Test
        void isNotAskedElsewhere() {
            assertThat(ruling("consent", jiyang(), standingFor(new PostId("member"))))
                    .isEmpty();
        }
    }

    @Nested
    class Sources {

        @Test
        void passFromAGroupOfThePost() {
            assertThat(ruling(
                            "source",
                            jiyang(),
                            standingFor(new PostId("member")).source("village-official")))
                    .contains(new Ruling("source", PASS, "JY-4.1i", "来自大学生村官"));
        }

        @Test
        void failFromAGroupOfAnotherPost() {
            assertThat(ruling(
                            "source",
                            jiyang(),
                            standingFor(new PostId("member")).source("branch-secretary")))
                    .contains(new Ruling("source", FAIL, "JY-4.1i", "来自村、学校团支部书记，委员应从村团支部副书记、大学生村官中产生"));
        }

        @Test
        void takeTheFullTimeDeputyFromTheSecretariesOfBranches() {
            ApplicantDraft deputy = standingFor(new PostId("full-time-deputy"));

            assertThat(ruling("source", jiyang(), deputy.source("branch-secretary")))
                    .contains(new Ruling("source", PASS, "JY-4.1g", "来自村、学校团支部书记"));
            assertThat(ruling("source", jiyang(), deputy.source("village-official")))
                    .contains(new Ruling("source", FAIL, "JY-4.1g", "来自大学生村官，专职副书记应从村、学校团支部书记中产生"));
        }

        @Test
        void failFromAGroupTheSchemeDoesNotKnow() {
            assertThat(ruling(
                            "source",
                            jiyang(),
                            standingFor(new PostId("part-time-deputy")).source("retired")))
                    .contains(new Ruling("source", FAIL, "JY-4.1h", "来自retired，兼职副书记应从大学生村官中产生"));
        }

        @Test
        void giveNoFindingWhenUnstatedOrNotAsked() {
            assertThat(ruling("source", jiyang(), standingFor(new PostId("member"))))
                    .isEmpty();
            assertThat(ruling(
                            "source",
                            nanshan(),
                            standingFor(new PostId("member")).source("community")))
                    .isEmpty();
        }
    }

    @Nested
    class Posts {

        @Test
        void passWhenWhatIsStatedAgrees() {
            assertThat(ruling(
                            "post",
                            jiyang(),
                            standingFor(new PostId("part-time-deputy")).partTime()))
                    .contains(new Ruling("post", PASS, "JY-4.1h", "符合兼职副书记的岗位要求"));
        }

        @Test
        void failWhenTheTimeCommitmentContradicts() {
            assertThat(ruling(
                            "post",
                            jiyang(),
                            standingFor(new PostId("part-time-deputy")).fullTime()))
                    .contains(new Ruling("post", FAIL, "JY-4.1h", "兼职副书记应为兼职，申报为专职"));
        }

        @Test
        void letNobodyBeTheFullTimeDeputyBesideOtherWork() {
            assertThat(ruling(
                            "post",
                            jiyang(),
                            standingFor(new PostId("full-time-deputy")).partTime()))
                    .contains(new Ruling("post", FAIL, "JY-4.1g", "专职副书记应为专职，申报为兼职"));
            assertThat(outcome(
                            "post",
                            jiyang(),
                            standingFor(new PostId("full-time-deputy")).fullTime()))
                    .contains(PASS);
        }

        @Test
        void failWhenTheStaffingContradicts() {
            assertThat(ruling(
                            "post",
                            nanshan(),
                            standingFor(new PostId("secretary")).staffing(Staffing.OUTSIDE)))
                    .contains(new Ruling("post", FAIL, "NS-3.2a", "书记应为编制内，申报为编制外"));
            assertThat(outcome(
                            "post",
                            nanshan(),
                            standingFor(new PostId("secretary")).staffing(Staffing.INSIDE)))
                    .contains(PASS);
        }

        @Test
        void giveNoFindingWhenUnstatedOrNotAsked() {
            assertThat(ruling("post", jiyang(), standingFor(new PostId("part-time-deputy"))))
                    .isEmpty();
            assertThat(ruling(
                            "post",
                            jiyang(),
                            standingFor(new PostId("member")).fullTime().staffing(Staffing.OUTSIDE)))
                    .isEmpty();
        }
    }

    @Nested
    class Verdicts {

        @Test
        void areEligibleWhenEveryRulePasses() {
            Verdict verdict = judge(
                    jiyang(),
                    standingFor(new PostId("member"))
                            .residence(Residence.RESIDENT)
                            .source("branch-deputy")
                            .nominated(Channel.JOINT, 10));

            assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.ELIGIBLE);
            assertThat(verdict.findings())
                    .extracting(Ruling::rule)
                    .containsExactly(
                            "age", "political-status", "residence", "nomination-channel", "joint-supporters", "source");
        }

        @Test
        void needAWaiverWhenOneRuleDoesAndNoneFails() {
            assertThat(judge(xingang(), standingFor(new PostId("member")).aged(34))
                            .outcome())
                    .isEqualTo(Verdict.Outcome.NEEDS_WAIVER);
        }

        @Test
        void areIneligibleWhenOneRuleFailsWhateverTheOthersSay() {
            Verdict verdict =
                    judge(xingang(), standingFor(new PostId("member")).aged(34).status(PoliticalStatus.NONE));

            assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.INELIGIBLE);
            assertThat(verdict.findings()).extracting(Ruling::outcome).containsExactly(WAIVER, FAIL);
        }

        @Test
        void areNotGivenForAPostThatTheSchemeLacks() {
            assertThatThrownBy(() -> judge(xingang(), standingFor(new PostId("secretary"))))
                    .isInstanceOf(NoSuchElementException.class);
        }
    }

    private static Verdict judge(Scheme scheme, ApplicantDraft draft) {
        return Eligibility.judge(scheme, draft.applicant());
    }

    private static Optional<Ruling> ruling(String rule, Scheme scheme, ApplicantDraft draft) {
        return judge(scheme, draft).findings().stream()
                .filter(ruling -> ruling.rule().equals(rule))
                .findFirst();
    }

    private static Optional<Outcome> outcome(String rule, Scheme scheme, ApplicantDraft draft) {
        return ruling(rule, scheme, draft).map(Ruling::outcome);
    }

    private static Scheme withAge(Scheme scheme, Age age) {
        Scheme.Eligibility rules = scheme.eligibility();
        return with(
                scheme,
                new Scheme.Eligibility(
                        age,
                        rules.politicalStatus(),
                        rules.education(),
                        rules.residence(),
                        rules.consent(),
                        rules.virtues()));
    }

    private static Scheme withStatus(Set<PoliticalStatus> allowed, boolean probationaryCounts) {
        Scheme.Eligibility rules = jiyang().eligibility();
        return with(
                jiyang(),
                new Scheme.Eligibility(
                        rules.age(),
                        new Status(allowed, probationaryCounts, basis("X-2")),
                        rules.education(),
                        rules.residence(),
                        rules.consent(),
                        rules.virtues()));
    }
}

package org.huanjie.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.huanjie.review.CandidacyHouse.ELECTION;
import static org.huanjie.review.CandidacyHouse.REGISTRATION_END;
import static org.huanjie.review.CandidacyHouse.TODAY;
import static org.huanjie.review.CandidacyHouse.nomination;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.huanjie.eligibility.rules.Verdict;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.PostId;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Finding;
import org.huanjie.input.Patch;
import org.huanjie.input.Refusal;
import org.huanjie.person.Person;
import org.huanjie.person.PersonKey;
import org.huanjie.person.PoliticalStatus;
import org.huanjie.person.SampleProfiles;
import org.huanjie.review.CandidacyHouse;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegistrationTest {

    private final CandidacyHouse house = new CandidacyHouse(SampleSchemes.jiyang());

    @BeforeEach
    void registrationIsOpen() {
        house.window.open(ELECTION);
    }

    @Test
    void whoRegistersIsJudgedAtOnce() {
        house.enter(
                nomination("王小明", new PostId("member")),
                nomination("符海燕", new PostId("part-time-deputy"), LocalDate.of(1988, 5, 20)),
                nomination("陈建国", new PostId("full-time-deputy"), LocalDate.of(1985, 5, 20)));

        assertThat(house.register.of(ELECTION))
                .extracting(Candidate::name, Candidate::outcome, Candidate::decision)
                .containsExactly(
                        tuple("王小明", Verdict.Outcome.ELIGIBLE, Progress.REGISTERED),
                        tuple("符海燕", Verdict.Outcome.NEEDS_WAIVER, Progress.REGISTERED),
                        tuple("陈建国", Verdict.Outcome.INELIGIBLE, Progress.REGISTERED));
        assertThat(house.named("陈建国").findings())
                .anySatisfy(finding -> assertThat(finding.message()).isEqualTo("满41周岁，超过放宽后的年龄上限40周岁"));
    }

    @Test
    void everyFactComesBackAsItWasEntered() {
        Candidate entered = house.enter(nomination("王小明", new PostId("member"))).get(0);

        assertThat(house.register.get(ELECTION, entered.id())).isEqualTo(entered);
        assertThat(entered.birthMonth()).isEqualTo(YearMonth.of(1998, 3));
        assertThat(entered.unit()).isEqualTo("红花村团支部");
    }

    @Test
    void whoeverLeftWhileTheListWasReadIsNotTakenUpAgain() {
        CandidateId id =
                house.enter(nomination("王小明", new PostId("member"))).get(0).id();
        house.withdrawals.withdraw(ELECTION, id, "个人原因", "jiyang-league");

        assertThatThrownBy(() -> house.register.settle(ELECTION, List.of(id), Progress.ELECTED, "当选"))
                .isInstanceOf(ConflictException.class)
                .hasMessage("人选的情况刚刚有了变化，请刷新后再办理（《换届异常情形处理规则》第3项）");
        assertThatThrownBy(() -> house.register.settle(ELECTION, Progress.NOT_ELECTED, Map.of(id, "未当选")))
                .isInstanceOf(ConflictException.class);
        assertThat(house.register.get(ELECTION, id).decision()).isEqualTo(Progress.WITHDRAWN);
    }

    @Test
    void nobodyLeavesWhoWasElectedWhileTheRegisterWasRead() {
        Candidate read = house.enter(nomination("王小明", new PostId("member"))).get(0);
        house.register.settle(ELECTION, List.of(read.id()), Progress.ELECTED, "当选");

        assertThatThrownBy(() -> house.store.withdraw(read, "本人申请退出")).isInstanceOf(ConflictException.class);
        assertThat(house.register.get(ELECTION, read.id()).decision()).isEqualTo(Progress.ELECTED);
    }

    @Test
    void whatIsCorrectedIsCorrectedForEveryPostOfThePerson() {
        List<Candidate> entered =
                house.enter(nomination("王小明", new PostId("member")), nomination("王小民", new PostId("member")));
        CandidateId writtenIn =
                house.writeIns.admit(ELECTION, nomination("王小明", new PostId("part-time-deputy")), "另选人得票过半");
        Patch right = Patch.stating(Map.of("name", "王晓明"));

        assertThat(house.facts.correct(ELECTION, entered.get(0).id(), right))
                .containsExactlyInAnyOrder(entered.get(0).id(), writtenIn);
        assertThat(house.register.of(ELECTION))
                .extracting(Candidate::name)
                .containsExactlyInAnyOrder("王晓明", "王晓明", "王小民");
    }

    @Test
    void nobodySeesTheFullBirthDate() {
        house.enter(nomination("王小明", new PostId("member")));

        assertThat(house.register.views(ELECTION).toString())
                .contains("1998-03")
                .doesNotContain("1998-03-09");
        assertThat(house.minutes.toString()).contains("王小明").doesNotContain("1998");
    }

    @Test
    void ageIsMeasuredOnTheLastDayOfTheRegistration() {
        house.enter(
                nomination(
                        "王小明",
                        new PostId("member"),
                        REGISTRATION_END.minusYears(36).plusDays(1)),
                nomination("符海燕", new PostId("member"), REGISTRATION_END.minusYears(36)));

        assertThat(house.named("王小明").outcome()).isEqualTo(Verdict.Outcome.ELIGIBLE);
        assertThat(house.named("符海燕").outcome()).isEqualTo(Verdict.Outcome.INELIGIBLE);
    }

    @Test
    void theWholeSheetIsRefusedWithAllItsFaults() {
        Nomination nobody = new Nomination(
                Optional.of(new CandidateId("unknown")),
                new Person("陈建国", "未知", "汉族", "镇政府", "", null),
                new PostId("treasurer"),
                SampleProfiles.of(PoliticalStatus.PARTY_MEMBER),
                Optional.empty(),
                List.of("lost"));
        RegistrationSheet sheet = new RegistrationSheet(
                List.of(
                        nomination("王小明", new PostId("member")),
                        nobody,
                        nomination("王小明", new PostId("part-time-deputy")),
                        nomination("符海燕", new PostId("secretary")),
                        nomination("李文静", new PostId("member"), TODAY.plusDays(1))),
                List.of(new CandidateId("nobody")));

        assertThat(refusal(sheet).findings())
                .containsExactlyInAnyOrder(
                        new Finding("candidates[1].candidate", "第2行：没有这名可以修改的报名人选", ""),
                        new Finding("candidates[1].post", "第2行的“竞职职务”：本方案没有“treasurer”这一职务", ""),
                        new Finding("candidates[1].sex", "第2行的“性别”应为男或女", ""),
                        new Finding("candidates[1].attachments", "第2行的“附件”中有没有上传的文件", ""),
                        new Finding("candidates[1].birthDate", "第2行的“出生日期”必须填写", ""),
                        new Finding("candidates[2].name", "第3行：王小明已经登记，同一人不能重复报名", "JY-4.3.4a"),
                        new Finding("candidates[3].post", "第4行的“竞职职务”：书记由兼任产生，不接受报名", "JY-4.1e"),
                        new Finding("candidates[4].birthDate", "第5行的“出生日期”晚于今天", ""),
                        new Finding("removed[0]", "没有这名可以删除的报名人选", ""));
        assertThat(house.register.of(ELECTION)).isEmpty();
        assertThat(house.minutes).isEmpty();
    }

    @Test
    void anAppointedPostTakesNoNominations() {
        CandidacyHouse nanshan = new CandidacyHouse(SampleSchemes.nanshan());
        nanshan.window.open(ELECTION);

        assertThatThrownBy(() -> nanshan.enter(nomination("王小明", new PostId("secretary"))))
                .isInstanceOf(Refusal.class)
                .hasMessage("第1行的“竞职职务”：书记由任命产生，不接受报名（《南山街道实施方案》三（二））");
    }

    @Test
    void somebodyRegisteredBeforeIsRefusedAndSomebodyBornToday() {
        house.enter(nomination("王小明", new PostId("member")));

        assertThatThrownBy(() -> house.enter(nomination("王小明", new PostId("part-time-deputy"))))
                .hasMessage("第1行：王小明已经登记，同一人不能重复报名（《吉阳镇实施方案》四（三）4）");
        house.enter(
                nomination("王小明", new PostId("member"), LocalDate.of(1998, 3, 10)),
                nomination("符海燕", new PostId("member"), TODAY));
        assertThat(house.register.of(ELECTION)).hasSize(3);
    }

    @Test
    void whoWithdrewMayRegisterAgain() {
        Candidate first = house.enter(nomination("王小明", new PostId("member"))).get(0);
        house.withdrawals.withdraw(ELECTION, first.id(), "工作调动", "jiyang-league");

        house.enter(nomination("王小明", new PostId("member")));

        assertThat(house.register.of(ELECTION))
                .extracting(Candidate::decision)
                .containsExactly(Progress.WITHDRAWN, Progress.REGISTERED);
    }

    @Test
    void clerksCorrectARowAndKeepTheBirthDate() {
        Candidate entered = house.enter(nomination("王小名", new PostId("member"), LocalDate.of(1988, 1, 1)))
                .get(0);
        Nomination corrected = correction(entered.id(), "王小明", new PostId("part-time-deputy"));

        house.enter(corrected);

        Candidate candidate = house.register.get(ELECTION, entered.id());
        assertThat(candidate.name()).isEqualTo("王小明");
        assertThat(candidate.birthMonth()).isEqualTo(YearMonth.of(1988, 1));
        assertThat(candidate.outcome()).isEqualTo(Verdict.Outcome.NEEDS_WAIVER);
    }

    @Test
    void aRowIsChangedOrRemovedOnlyOnce() {
        CandidateId id =
                house.enter(nomination("王小明", new PostId("member"))).get(0).id();
        RegistrationSheet twice = new RegistrationSheet(
                List.of(correction(id, "王小明", new PostId("member")), correction(id, "王大明", new PostId("member"))),
                List.of(id));

        assertThat(refusal(twice).findings())
                .containsExactly(
                        new Finding("candidates[1].candidate", "第2行：没有这名可以修改的报名人选", ""),
                        new Finding("removed[0]", "没有这名可以删除的报名人选", ""));
    }

    @Test
    void filesBelongToTheCandidateWhomTheyCameWith() {
        String form = house.attach("registration-form");
        String stray = house.attach("registration-form");

        CandidateId candidate = house.enter(withFiles(nomination("王小明", new PostId("member")), form))
                .get(0)
                .id();

        assertThat(house.attachments.get(ELECTION, form).owner()).isEqualTo(candidate.value());
        assertThat(house.attachments.get(ELECTION, stray).owner()).isEmpty();
    }

    @Test
    void clerksRemoveWhatWasEnteredByMistake() {
        CandidateId id = house.enter(nomination("王小明", new PostId("member")), nomination("符海燕", new PostId("member")))
                .get(0)
                .id();

        house.registration.enter(
                ELECTION,
                new RegistrationSheet(List.of(nomination("王小明", new PostId("member"))), List.of(id)),
                "jiyang-league");

        assertThat(house.register.of(ELECTION)).extracting(Candidate::name).containsExactly("符海燕", "王小明");
        assertThat(house.minutes.get(1).detail()).contains("\"removed\":[\"王小明\"]");
    }

    @Test
    void whoIsReviewedCanNoLongerBeChanged() {
        CandidateId id =
                house.enter(nomination("王小明", new PostId("member"))).get(0).id();
        house.admitAll();

        assertThatThrownBy(() -> house.enter(correction(id, "王小明", new PostId("member"))))
                .hasMessageContaining("第1行：没有这名可以修改的报名人选");
    }

    @Test
    void everySheetIsMinuted() {
        house.enter(nomination("王小明", new PostId("member")));

        assertThat(house.minutes).singleElement().satisfies(noted -> {
            assertThat(noted.actor()).isEqualTo("jiyang-league");
            assertThat(noted.action()).isEqualTo("candidates-registered");
            assertThat(noted.clause()).isEqualTo("JY-4.3.4a");
        });
    }

    @Test
    void nobodyRegistersBeforeOrAfterTheRegistration() {
        CandidacyHouse later = new CandidacyHouse(SampleSchemes.jiyang());
        house.window.close(ELECTION);

        assertThatThrownBy(() -> later.enter(nomination("王小明", new PostId("member"))))
                .isInstanceOf(ConflictException.class)
                .hasMessage("报名尚未开始");
        assertThatThrownBy(() -> house.enter(nomination("王小明", new PostId("member"))))
                .isInstanceOf(ConflictException.class)
                .hasMessage("报名已经结束");
    }

    @Test
    void nobodyRegistersOrLeavesWhenTheElectionIsOver() {
        CandidateId id =
                house.enter(nomination("王小明", new PostId("member"))).get(0).id();
        house.finish();

        assertThatThrownBy(() -> house.enter(nomination("符海燕", new PostId("member"))))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> house.withdrawals.withdraw(ELECTION, id, "工作调动", "jiyang-league"))
                .isInstanceOf(ConflictException.class)
                .hasMessage("王小明所在的换届已经结束，不能再退出");
    }

    @Test
    void aCandidateLeavesOnceAndIsTold() {
        CandidateId id =
                house.enter(nomination("王小明", new PostId("member"))).get(0).id();

        Candidate left = house.withdrawals.withdraw(ELECTION, id, "工作调动", "jiyang-league");

        assertThat(left.decision()).isEqualTo(Progress.WITHDRAWN);
        assertThat(left.result()).isEqualTo("本人申请退出：工作调动（《换届异常情形处理规则》第3项）");
        assertThat(house.minutes.get(1).action()).isEqualTo("candidate-withdrawn");
        assertThatThrownBy(() -> house.withdrawals.withdraw(ELECTION, id, "工作调动", "jiyang-league"))
                .isInstanceOf(ConflictException.class)
                .hasMessage("王小明已退出，不能再退出");
    }

    @Test
    void nobodyUnknownLeaves() {
        assertThatThrownBy(
                        () -> house.withdrawals.withdraw(ELECTION, new CandidateId("nobody"), "工作调动", "jiyang-league"))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void nobodyIsEnteredWithTheAccountOfSomebodyElse() {
        house.jdbc
                .sql("insert into person (account, name, mail, must_change_password) values (?, ?, '', false)")
                .params("jiyang-wang", "王小明")
                .update();

        assertThatThrownBy(() -> house.enter(
                        withAccount(nomination("王小明", new PostId("member")), "jiyang-wang"),
                        withAccount(nomination("李文静", new PostId("member")), "jiyang-wang")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("第2行的本系统账号是别人的（《吉阳镇实施方案》四（三）4）");
        assertThat(house.enter(withAccount(nomination("王小明", new PostId("member")), "jiyang-wang")))
                .hasSize(1);
    }

    @Test
    void whoeverStandsIsKnownByNameAndByAccount() {
        Nomination judge = withAccount(nomination("王小明", new PostId("member")), "jiyang-judge1");
        CandidateId id = house.enter(judge).get(0).id();

        assertThat(house.register.standing(ELECTION))
                .extracting(Candidate::name, Candidate::account)
                .containsExactly(tuple("王小明", Optional.of("jiyang-judge1")));

        house.withdrawals.withdraw(ELECTION, id, "工作调动", "jiyang-league");
        assertThat(house.register.standing(ELECTION)).isEmpty();
    }

    @Test
    void onePersonWhoStandsForSeveralPostsIsKnownAsOneAndNamesakesAsTwo() {
        LocalDate born = LocalDate.of(1998, 3, 4);
        house.enter(
                nomination("王小明", new PostId("member"), born),
                nomination("王小明", new PostId("member"), born.plusDays(1)));
        List<Candidate> candidates = house.register.of(ELECTION);

        assertThat(house.register.persons(ELECTION).values())
                .containsExactlyInAnyOrderElementsOf(
                        candidates.stream().map(Candidate::id).toList());
        assertThat(house.register.person(
                        ELECTION, new PersonKey("王小明", candidates.get(1).sex(), born.plusDays(1))))
                .contains(candidates.get(1).id());
        assertThat(house.register.person(
                        ELECTION, new PersonKey("王小明", candidates.get(1).sex(), born.plusDays(2))))
                .isEmpty();
    }

    private Refusal refusal(RegistrationSheet sheet) {
        return catchThrowableOfType(Refusal.class, () -> house.registration.enter(ELECTION, sheet, "jiyang-league"));
    }

    private static Nomination correction(CandidateId id, String name, PostId post) {
        Nomination facts = nomination(name, post);
        Person known = facts.person();
        return new Nomination(
                Optional.of(id),
                new Person(known.name(), "male", known.ethnicity(), known.unit(), known.position(), null),
                facts.post(),
                facts.profile(),
                facts.account(),
                facts.attachments());
    }

    private static Nomination withAccount(Nomination facts, String account) {
        return with(facts, Optional.of(account), List.of());
    }

    private static Nomination withFiles(Nomination facts, String... files) {
        return with(facts, Optional.empty(), List.of(files));
    }

    private static Nomination with(Nomination facts, Optional<String> account, List<String> files) {
        return new Nomination(facts.candidate(), facts.person(), facts.post(), facts.profile(), account, files);
    }
}

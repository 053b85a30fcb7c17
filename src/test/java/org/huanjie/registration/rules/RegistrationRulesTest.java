package org.huanjie.registration.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huanjie.registration.SampleSchemes.jiyang;
import static org.huanjie.registration.SampleSchemes.nanshan;
import static org.huanjie.registration.SampleSchemes.xingang;
import static org.huanjie.review.CandidacyHouse.TODAY;
import static org.huanjie.review.CandidacyHouse.nomination;
import static org.huanjie.roster.SampleCandidates.registered;
import static org.huanjie.roster.SampleCandidates.withDecision;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.PostId;
import org.huanjie.input.Finding;
import org.huanjie.person.Channel;
import org.huanjie.person.NominationFacts;
import org.huanjie.person.Person;
import org.huanjie.person.Profile;
import org.huanjie.registration.Nomination;
import org.huanjie.registration.RegistrationSheet;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Membership.Member;
import org.huanjie.roster.Progress;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.ShippedSchemes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationRulesTest {

    private static final LocalDate BORN = LocalDate.of(1998, 3, 9);
    private static final Candidate KNOWN = registered(jiyang(), "王小明", new PostId("member"), BORN);

    @Test
    void rowsOfDifferentPeopleAreEntered() {
        assertThat(faults(nomination("符海燕", new PostId("member")), nomination("陈建国", new PostId("full-time-deputy"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"男", "女", "male", "female"})
    void aSexIsStatedInChineseOrEnglish(String sex) {
        assertThat(faults(with(Optional.empty(), "符海燕", sex, Optional.of(BORN))))
                .isEmpty();
    }

    @Test
    void anythingElseIsNoSex() {
        assertThat(faults(with(Optional.empty(), "符海燕", "未知", Optional.of(BORN))))
                .containsExactly(new Finding("candidates[0].sex", "第1行的“性别”应为男或女", ""));
    }

    @Test
    void aNewCandidateHasABirthDate() {
        assertThat(faults(with(Optional.empty(), "符海燕", "女", Optional.empty())))
                .containsExactly(new Finding("candidates[0].birthDate", "第1行的“出生日期”必须填写", ""));
        assertThat(faults(with(Optional.of(new CandidateId("王小明")), "符海燕", "女", Optional.empty())))
                .isEmpty();
    }

    @Test
    void nobodyIsBornTomorrow() {
        assertThat(faults(nomination("符海燕", new PostId("member"), TODAY.plusDays(1))))
                .containsExactly(new Finding("candidates[0].birthDate", "第1行的“出生日期”晚于今天", ""));
        assertThat(faults(nomination("符海燕", new PostId("member"), TODAY))).isEmpty();
    }

    @Test
    void aPostIsOneOfTheSchemesThatTakesNominations() {
        assertThat(faults(nomination("符海燕", new PostId("treasurer"))))
                .containsExactly(new Finding("candidates[0].post", "第1行的“竞职职务”：本方案没有“treasurer”这一职务", ""));
        assertThat(faults(nomination("符海燕", new PostId("secretary"))))
                .containsExactly(new Finding("candidates[0].post", "第1行的“竞职职务”：书记由兼任产生，不接受报名", "JY-4.1e"));
        assertThat(faults(nanshan(), List.of(), sheet(nomination("符海燕", new PostId("secretary")))))
                .containsExactly(new Finding("candidates[0].post", "第1行的“竞职职务”：书记由任命产生，不接受报名", "NS-3.2a"));
        assertThat(faults(xingang(), List.of(), sheet(nomination("符海燕", new PostId("deputy")))))
                .isEmpty();
    }

    @Test
    void nobodyIsCandidateTwice() {
        Finding twice = new Finding("candidates[1].name", "第2行：符海燕已经登记，同一人不能重复报名", "JY-4.3.4a");

        assertThat(faults(nomination("符海燕", new PostId("member")), nomination("符海燕", new PostId("part-time-deputy"))))
                .containsExactly(twice);
        assertThat(faults(
                        nomination("符海燕", new PostId("member")),
                        nomination("符海燕", new PostId("member"), BORN.plusDays(1))))
                .isEmpty();
        assertThat(faults(nomination("王小明", new PostId("member"))))
                .containsExactly(new Finding("candidates[0].name", "第1行：王小明已经登记，同一人不能重复报名", "JY-4.3.4a"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Progress.class,
            names = {"REJECTED", "ADMITTED", "WAIVER_ASKED"})
    void whoWasReviewedIsNeitherCandidateAgainNorChangedNorRemoved(Progress decision) {
        List<Candidate> reviewed = List.of(withDecision(KNOWN, decision));
        RegistrationSheet change = new RegistrationSheet(
                List.of(with(Optional.of(new CandidateId("王小明")), "王大明", "男", Optional.of(BORN))), List.of());

        assertThat(faults(jiyang(), reviewed, sheet(nomination("王小明", new PostId("member")))))
                .extracting(Finding::field)
                .containsExactly("candidates[0].name");
        assertThat(faults(jiyang(), reviewed, change))
                .containsExactly(new Finding("candidates[0].candidate", "第1行：没有这名可以修改的报名人选", ""));
        assertThat(faults(jiyang(), reviewed, new RegistrationSheet(List.of(), List.of(new CandidateId("王小明")))))
                .containsExactly(new Finding("removed[0]", "没有这名可以删除的报名人选", ""));
    }

    @Test
    void whoWithdrewMayRegisterAgain() {
        assertThat(faults(
                        jiyang(),
                        List.of(withDecision(KNOWN, Progress.WITHDRAWN)),
                        sheet(nomination("王小明", new PostId("member")))))
                .isEmpty();
    }

    @Test
    void aRowIsChangedOrRemovedOnce() {
        Nomination change = with(Optional.of(new CandidateId("王小明")), "王大明", "男", Optional.of(BORN));

        assertThat(faults(
                        jiyang(),
                        List.of(KNOWN),
                        new RegistrationSheet(List.of(change), List.of(new CandidateId("王小明")))))
                .containsExactly(new Finding("removed[0]", "没有这名可以删除的报名人选", ""));
        assertThat(faults(
                        jiyang(),
                        List.of(KNOWN),
                        new RegistrationSheet(List.of(), List.of(new CandidateId("王小明"), new CandidateId("王小明")))))
                .containsExactly(new Finding("removed[1]", "没有这名可以删除的报名人选", ""));
    }

    @Test
    void aRemovedOrRenamedPersonLeavesTheNameFree() {
        assertThat(faults(
                        jiyang(),
                        List.of(KNOWN),
                        new RegistrationSheet(
                                List.of(nomination("王小明", new PostId("member"))), List.of(new CandidateId("王小明")))))
                .isEmpty();
        assertThat(faults(
                        with(Optional.of(new CandidateId("王小明")), "王大明", "男", Optional.empty()),
                        nomination("王小明", new PostId("member"))))
                .isEmpty();
    }

    @Test
    void filesAreThoseOfTheElection() {
        Nomination row = withFiles(nomination("符海燕", new PostId("member")), "form", "lost");

        assertThat(RegistrationRules.faults(jiyang(), List.of(), Optional.empty(), sheet(row), Set.of("form"), TODAY))
                .containsExactly(new Finding("candidates[0].attachments", "第1行的“附件”中有没有上传的文件", ""));
        assertThat(RegistrationRules.faults(
                        jiyang(), List.of(), Optional.empty(), sheet(row), Set.of("form", "lost"), TODAY))
                .isEmpty();
    }

    @Test
    void aPostFilledFromTheCommitteeIsForThoseWhoServeInIt() {
        Member standing = new Member(new PostId("standing-member"), "符海燕", "女", YearMonth.from(BORN), true);
        Member member = new Member(new PostId("member"), "陈建国", "男", YearMonth.from(BORN), true);
        Finding outside = new Finding("candidates[0].name", "第1行：书记只能从在任的委员会成员中选举，陈建国不在其中", "UC-6");

        assertThat(urumqi(List.of(standing, member), nomination("符海燕", new PostId("secretary"))))
                .isEmpty();
        assertThat(urumqi(List.of(standing, member), nomination("陈建国", new PostId("secretary"))))
                .containsExactly(outside);
        assertThat(urumqi(List.of(standing), nomination("符海燕", new PostId("secretary"), BORN.plusMonths(1))))
                .as("somebody else of the same name")
                .extracting(Finding::clause)
                .containsExactly("UC-6");
        assertThat(urumqi(
                        List.of(),
                        nomination("陈建国", new PostId("secretary")),
                        nomination("陈建国", new PostId("standing-member")),
                        nomination("陈建国", new PostId("member"))))
                .as("who stands for the posts before in the same election")
                .isEmpty();
    }

    private static List<Finding> urumqi(List<Member> serving, Nomination... rows) {
        return RegistrationRules.faults(
                ShippedSchemes.read(ShippedSchemes.text("urumqi-county-2023")),
                List.of(),
                Optional.of(serving),
                sheet(rows),
                Set.of(),
                TODAY);
    }

    @Test
    void afterTheRegistrationOrganisationsRecommendSomebody() {
        assertThat(RegistrationRules.recommended(sheet(nomination("符海燕", new PostId("member")))))
                .isEmpty();
        assertThat(RegistrationRules.recommended(new RegistrationSheet(List.of(), List.of(new CandidateId("王小明")))))
                .containsExactly(new Finding("candidates", "请至少推荐一名人选", "E1"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            names = {"ORGANISATION"},
            mode = EnumSource.Mode.EXCLUDE)
    void afterTheRegistrationNobodyElseRecommends(Channel channel) {
        assertThat(RegistrationRules.recommended(sheet(
                        nomination("陈建国", new PostId("member")),
                        through(Optional.of(new NominationFacts(channel, 12))),
                        through(Optional.empty()))))
                .containsExactly(
                        new Finding("candidates[1].nomination.channel", "第2行的推荐方式应为组织推荐", "E1"),
                        new Finding("candidates[2].nomination.channel", "第3行的推荐方式应为组织推荐", "E1"));
    }

    private static Nomination through(Optional<NominationFacts> channel) {
        Nomination facts = nomination("符海燕", new PostId("member"));
        return copy(facts, facts.candidate(), facts.person().sex(), facts.birthDate(), channel, List.of());
    }

    private static List<Finding> faults(Nomination... rows) {
        return faults(jiyang(), List.of(KNOWN), sheet(rows));
    }

    private static List<Finding> faults(Scheme scheme, List<Candidate> known, RegistrationSheet sheet) {
        return RegistrationRules.faults(scheme, known, Optional.empty(), sheet, Set.of(), TODAY);
    }

    private static RegistrationSheet sheet(Nomination... rows) {
        return new RegistrationSheet(List.of(rows), List.of());
    }

    private static Nomination with(Optional<CandidateId> id, String name, String sex, Optional<LocalDate> birthDate) {
        Nomination facts = nomination(name, new PostId("member"));
        return copy(facts, id, sex, birthDate, facts.nomination(), List.of());
    }

    private static Nomination withFiles(Nomination facts, String... files) {
        return copy(
                facts, facts.candidate(), facts.person().sex(), facts.birthDate(), facts.nomination(), List.of(files));
    }

    private static Nomination copy(
            Nomination facts,
            Optional<CandidateId> id,
            String sex,
            Optional<LocalDate> birthDate,
            Optional<NominationFacts> channel,
            List<String> files) {
        Person known = facts.person();
        return new Nomination(
                id,
                new Person(
                        known.name(), sex, known.ethnicity(), known.unit(), known.position(), birthDate.orElse(null)),
                facts.post(),
                nominated(facts.profile(), channel),
                facts.account(),
                files);
    }

    private static Profile nominated(Profile known, Optional<NominationFacts> channel) {
        return new Profile(
                known.politicalStatus(),
                known.education(),
                known.residence(),
                known.staffing(),
                known.timeCommitment(),
                known.source(),
                known.outstanding(),
                known.consent(),
                channel);
    }
}

package org.huanjie.result.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huanjie.roster.SampleCandidates.candidate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.PostId;
import org.huanjie.input.Finding;
import org.huanjie.person.Person;
import org.huanjie.person.PoliticalStatus;
import org.huanjie.person.SampleProfiles;
import org.huanjie.person.Staffing;
import org.huanjie.registration.Nomination;
import org.huanjie.registration.SampleSchemes;
import org.huanjie.result.Filling;
import org.huanjie.result.Filling.Removal;
import org.huanjie.result.Filling.Row;
import org.huanjie.result.Filling.Way;
import org.huanjie.result.ResultVacancy;
import org.huanjie.review.CandidacyHouse;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Seat;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.ChosenBy;
import org.huanjie.selection.Naming.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Jiyang's secretary is named by the party committee (JY-4.1e), its members are elected (JY-4.3.5a); Nanshan's secretary is appointed (NS-4.0a). */
class FillingRuleTest {

    private static final Scheme JIYANG = SampleSchemes.jiyang();
    private static final List<Seat> SEATS = List.of(seat("m1", "白雪梅"), seat("m2", "邢志强"));
    private static final ResultVacancy SECRETARY = vacancy(new PostId("secretary"), 1, 0, 0);

    @Test
    void aRefusedResultNeedsAChange() {
        Finding unchanged = new Finding("removals", "结果没有获得批准，不能原样再报：请撤换人选，或者补上空缺", "E17");
        Removal removal = new Removal("c1", "上级没有批准");

        assertThat(FillingRule.change(new Filling(List.of(), List.of(), List.of(), List.of(), List.of(), "再报")))
                .containsExactly(unchanged);
        assertThat(FillingRule.change(new Filling(
                        List.of(),
                        List.of(new Row(new PostId("member"), Way.LEAVE_VACANT, List.of())),
                        List.of(),
                        List.of(),
                        List.of(),
                        "再报")))
                .containsExactly(unchanged);
        assertThat(FillingRule.change(new Filling(
                        List.of(),
                        List.of(new Row(new PostId("member"), Way.NEW_ROUND, List.of())),
                        List.of(),
                        List.of(),
                        List.of(),
                        "再报")))
                .isEmpty();
        assertThat(FillingRule.change(new Filling(List.of(removal), List.of(), List.of(), List.of(), List.of(), "再报")))
                .isEmpty();
    }

    @Test
    void onlyHoldersOfSeatsAreLeftOutEachOnce() {
        assertThat(removals(true, "m1", "m2")).isEmpty();
        assertThat(removals(true, "m1", "m1", "m3"))
                .containsExactly(
                        new Finding("removals[1].person", "“m1”不在名单上，或重复", "E17"),
                        new Finding("removals[2].person", "“m3”不在名单上，或重复", "E17"));
    }

    @Test
    void nobodyIsLeftOutOfAResultThatStands() {
        assertThat(removals(false)).isEmpty();
        assertThat(removals(false, "m1", "m3"))
                .containsExactly(
                        new Finding("removals[0].person", "结果没有被退回，也符合规则要求，不能另行撤换人选", "E17"),
                        new Finding("removals[1].person", "结果没有被退回，也符合规则要求，不能另行撤换人选", "E17"));
    }

    @Test
    void everyVacantPostIsDealtWithOnce() {
        assertThat(faults(rows(), vacancy(new PostId("member"), 2, 0, 0)))
                .containsExactly(new Finding("posts", "还没有决定委员的2个空缺怎样处理", "E15"));
        assertThat(faults(
                        rows(row(new PostId("member"), Way.LEAVE_VACANT), row(new PostId("member"), Way.LEAVE_VACANT)),
                        vacancy(new PostId("member"), 2, 0, 0)))
                .containsExactly(new Finding("posts[1].post", "职务“member”没有空缺，或重复", "E15"));
    }

    @Test
    void aPostWithoutAVacancyIsNotDealtWith() {
        assertThat(faults(
                        rows(
                                row(new PostId("member"), Way.LEAVE_VACANT),
                                row(new PostId("part-time-deputy"), Way.LEAVE_VACANT)),
                        vacancy(new PostId("member"), 1, 0, 0)))
                .containsExactly(new Finding("posts[1].post", "职务“part-time-deputy”没有空缺，或重复", "E15"));
    }

    @Test
    void theNextCandidatesSufficeForAllSeats() {
        assertThat(faults(rows(row(new PostId("member"), Way.NEXT_CANDIDATE)), vacancy(new PostId("member"), 2, 2, 2)))
                .isEmpty();
        assertThat(faults(rows(row(new PostId("member"), Way.NEXT_CANDIDATE)), vacancy(new PostId("member"), 2, 1, 3)))
                .containsExactly(new Finding("posts[0].way", "委员空缺2名，可以递补的只有1名", "E15"));
    }

    @Test
    void anotherRoundHasMoreCandidatesThanSeats() {
        Finding tooFew = new Finding("posts[0].way", "委员空缺2名，候选人须多于名额，请补充提名", "E15");

        assertThat(faults(rows(row(new PostId("member"), Way.NEW_ROUND)), vacancy(new PostId("member"), 2, 0, 3)))
                .isEmpty();
        assertThat(faults(rows(row(new PostId("member"), Way.NEW_ROUND)), vacancy(new PostId("member"), 2, 0, 2)))
                .containsExactly(tooFew);
    }

    @Test
    void newNomineesOfThePostCountForAnotherRound() {
        ResultVacancy oneLeft = vacancy(new PostId("member"), 2, 0, 1);
        ResultVacancy deputy = vacancy(new PostId("full-time-deputy"), 1, 0, 2);
        List<Row> again =
                List.of(row(new PostId("member"), Way.NEW_ROUND), row(new PostId("full-time-deputy"), Way.NEW_ROUND));

        assertThat(faults(
                        filling(
                                again,
                                List.of(),
                                List.of(nominee(new PostId("member")), nominee(new PostId("member")))),
                        oneLeft,
                        deputy))
                .isEmpty();
        assertThat(faults(
                        filling(
                                again,
                                List.of(),
                                List.of(nominee(new PostId("member")), nominee(new PostId("full-time-deputy")))),
                        oneLeft,
                        deputy))
                .containsExactly(new Finding("posts[0].way", "委员空缺2名，候选人须多于名额，请补充提名", "E15"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Way.class,
            names = {"NEXT_CANDIDATE", "NEW_ROUND"})
    void aPostThatThePartyNamesIsNeitherFilledByTheNextNorVotedOn(Way way) {
        assertThat(faults(rows(row(new PostId("secretary"), way)), vacancy(new PostId("secretary"), 1, 2, 2)))
                .containsExactly(new Finding("posts[0].way", "书记由党组织确定，不递补也不再选", "E15"));
        assertThat(faults(
                        rows(row(new PostId("secretary"), way)),
                        new ResultVacancy(
                                SampleSchemes.nanshan().post(new PostId("secretary")),
                                1,
                                candidates(2),
                                2,
                                List.of(),
                                ResultVacancy.Tie.VOTE_AGAIN)))
                .containsExactly(new Finding("posts[0].way", "书记由党组织确定，不递补也不再选", "E15"));
    }

    @Test
    void thePartyNamesNobodyForAnElectedPost() {
        assertThat(faults(
                        filling(
                                List.of(row(new PostId("member"), Way.NAME)),
                                List.of(named(new PostId("member"), "秦志远")),
                                List.of()),
                        vacancy(new PostId("member"), 1, 2, 2)))
                .containsExactly(new Finding("posts[0].way", "委员不由党组织直接确定", "E15"));
    }

    @Test
    void anyPostMayStayVacant() {
        assertThat(faults(
                        rows(
                                row(new PostId("secretary"), Way.LEAVE_VACANT),
                                row(new PostId("member"), Way.LEAVE_VACANT)),
                        SECRETARY,
                        vacancy(new PostId("member"), 3, 0, 0)))
                .isEmpty();
    }

    @Test
    void asManyPeopleAreNamedAsSeatsAreVacant() {
        List<Row> named = List.of(row(new PostId("secretary"), Way.NAME));

        assertThat(faults(filling(named, List.of(named(new PostId("secretary"), "秦志远")), List.of()), SECRETARY))
                .isEmpty();
        assertThat(faults(filling(named, List.of(), List.of()), SECRETARY))
                .containsExactly(new Finding("people", "书记应确定1人，现有0人", "E15"));
        assertThat(faults(
                        filling(
                                named,
                                List.of(named(new PostId("secretary"), "秦志远"), named(new PostId("secretary"), "白雪梅")),
                                List.of()),
                        SECRETARY))
                .containsExactly(new Finding("people", "书记应确定1人，现有2人", "E15"));
    }

    @Test
    void nobodyIsNamedTwice() {
        assertThat(faults(
                        filling(
                                List.of(row(new PostId("secretary"), Way.NAME)),
                                List.of(named(new PostId("secretary"), "秦志远"), named(new PostId("secretary"), "秦志远")),
                                List.of()),
                        SECRETARY))
                .contains(new Finding("people[1].name", "“秦志远”出现了不止一次", "E15"));
    }

    @Test
    void peopleAreNamedOnlyWhereThePartyDecidedToName() {
        assertThat(faults(
                        filling(
                                List.of(row(new PostId("secretary"), Way.LEAVE_VACANT)),
                                List.of(named(new PostId("secretary"), "秦志远")),
                                List.of()),
                        SECRETARY))
                .containsExactly(new Finding("people[0].post", "“secretary”没有由党组织确定的空缺", "E15"));
        assertThat(faults(
                        filling(
                                List.of(row(new PostId("secretary"), Way.NAME)),
                                List.of(named(new PostId("secretary"), "秦志远"), named(new PostId("member"), "白雪梅")),
                                List.of()),
                        SECRETARY))
                .containsExactly(new Finding("people[1].post", "“member”没有由党组织确定的空缺", "E15"));
    }

    @Test
    void nomineesAreWantedOnlyForAnotherRound() {
        assertThat(faults(
                        filling(
                                List.of(row(new PostId("member"), Way.NEXT_CANDIDATE)),
                                List.of(),
                                List.of(nominee(new PostId("member")))),
                        vacancy(new PostId("member"), 1, 1, 1)))
                .containsExactly(new Finding("nominees[0].post", "“member”不再选，不需要补充提名", "E15"));
    }

    @Test
    void aNomineesBirthDateIsStated() {
        assertThat(faults(
                        filling(
                                List.of(row(new PostId("member"), Way.NEW_ROUND)),
                                List.of(),
                                List.of(nominee(new PostId("member")), unborn(nominee(new PostId("member"))))),
                        vacancy(new PostId("member"), 1, 0, 0)))
                .containsExactly(new Finding("nominees[1].birthDate", "没有填写出生日期", "E15"));
    }

    private static List<Finding> removals(boolean allowed, String... people) {
        List<Removal> removals = List.of(people).stream()
                .map(person -> new Removal(person, "上级未批准"))
                .toList();
        return FillingRule.removals(
                new Filling(removals, List.of(), List.of(), List.of(), List.of(), "同意"), SEATS, allowed);
    }

    private static List<Finding> faults(Filling filling, ResultVacancy... vacancies) {
        return FillingRule.faults(filling, List.of(vacancies));
    }

    private static Filling rows(Row... rows) {
        return filling(List.of(rows), List.of(), List.of());
    }

    private static Filling filling(List<Row> rows, List<Named> people, List<Nomination> nominees) {
        return new Filling(List.of(), rows, people, nominees, List.of(), "同意");
    }

    @Test
    void whereTheSchemeLeavesATieToThePartyCommitteeItChoosesAmongTheEqual() {
        List<Candidate> next = candidates(3);
        ResultVacancy tied = new ResultVacancy(
                JIYANG.post(new PostId("member")), 2, next, 3, next.subList(1, 3), ResultVacancy.Tie.PARTY_DECISION);
        CandidateId one = next.get(2).id();
        assertThat(FillingRule.faults(choosing(one), List.of(tied))).isEmpty();
        Finding asked = new Finding("posts[0].chosen", "候选人1、候选人2得票或成绩相等，须从中确定1名", "E11");
        assertThat(FillingRule.faults(choosing(), List.of(tied))).containsExactly(asked);
        assertThat(FillingRule.faults(
                        choosing(one, new CandidateId(next.get(1).id().value())), List.of(tied)))
                .containsExactly(asked);
        assertThat(FillingRule.faults(choosing(next.get(0).id()), List.of(tied)))
                .containsExactly(asked);
        assertThat(FillingRule.faults(choosing(one), List.of(vacancy(new PostId("member"), 2, 2, 2))))
                .containsExactly(new Finding("posts[0].chosen", "没有须由党组织确定的相等人选", "E11"));
    }

    private static Filling choosing(CandidateId... chosen) {
        return filling(
                List.of(new Row(new PostId("member"), Way.NEXT_CANDIDATE, List.of(chosen))), List.of(), List.of());
    }

    private static Row row(PostId post, Way way) {
        return new Row(post, way, List.of());
    }

    private static ResultVacancy vacancy(PostId post, int seats, int next, int left) {
        return new ResultVacancy(
                JIYANG.post(post), seats, candidates(next), left, List.of(), ResultVacancy.Tie.VOTE_AGAIN);
    }

    private static List<Candidate> candidates(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> candidate(JIYANG, "候选人" + n, new PostId("member"), 28))
                .toList();
    }

    private static Nomination nominee(PostId post) {
        return CandidacyHouse.nomination("符海燕", post);
    }

    private static Nomination unborn(Nomination nominee) {
        Person known = nominee.person();
        return new Nomination(
                nominee.candidate(),
                new Person(known.name(), known.sex(), known.ethnicity(), known.unit(), known.position(), null),
                nominee.post(),
                nominee.profile(),
                nominee.account(),
                nominee.attachments());
    }

    private static Named named(PostId post, String name) {
        return new Named(
                post,
                new Person(name, "男", "", "", "镇政府干部", LocalDate.of(1990, 1, 1)),
                SampleProfiles.of(PoliticalStatus.PARTY_MEMBER),
                Optional.empty());
    }

    private static Seat seat(String person, String name) {
        return new Seat(
                new PostId("member"),
                "委员",
                person,
                name,
                "女",
                YearMonth.of(1990, 1),
                true,
                Staffing.OUTSIDE,
                "村官",
                ChosenBy.BALLOT);
    }
}

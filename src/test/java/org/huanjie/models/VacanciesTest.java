package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.huanjie.competition.rules.LotRule;
import org.huanjie.election.Election.Status;
import org.huanjie.election.Elections;
import org.huanjie.election.OpenTask;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.PostId;
import org.huanjie.input.ConflictException;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.minutes.Entry;
import org.huanjie.result.ResultVacancies;
import org.huanjie.result.VacantSeats;
import org.huanjie.review.CandidateFacts;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Candidates;
import org.huanjie.roster.Progress;
import org.huanjie.roster.Seat;
import org.huanjie.scheme.ChangedText;
import org.huanjie.scheme.SchemeLibrary;
import org.huanjie.selection.Committee;
import org.huanjie.selection.Selection;
import org.huanjie.succession.Withdrawals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Seats that fall vacant between the vote and the appointment, and results that are refused. */
@WholeElectionTest
@Import(NewPlaces.class)
class VacanciesTest {

    private static final LocalDate TOO_OLD = LocalDate.of(1970, 3, 1);
    private static final LocalDate AGED_36 = LocalDate.of(1974, 3, 1);
    private static final String NANSHAN = "440305002";
    private static final String XINGANG = "370614003";
    private static final String VILLAGE = "210181205201";
    private static final String COUNTY = "650121";
    private static final Map<String, Integer> NANSHANS = Map.of("deputy", 4, "member", 12);
    private static final Map<String, Integer> XINGANGS = Map.of("deputy", 4, "member", 11);
    private static final Map<String, Integer> VILLAGERS = Map.of("secretary", 2, "deputy", 2, "member", 4);
    private static final Map<String, Integer> VILLAGERS_WITH_LOSERS = Map.of("secretary", 2, "deputy", 2, "member", 5);

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private NewPlaces places;

    @Autowired
    private Elections elections;

    @Autowired
    private Committee committee;

    @Autowired
    private Selection selection;

    @Autowired
    private Candidates candidates;

    @Autowired
    private CandidateFacts facts;

    @Autowired
    private Withdrawals withdrawals;

    @Autowired
    private ResultVacancies vacancies;

    @Autowired
    private VacantSeats vacantSeats;

    @Autowired
    private ChainedMinutes minutes;

    @Autowired
    private SchemeLibrary library;

    @Autowired
    private ObjectMapper json;

    @BeforeEach
    void setUpTheVillage() {
        places.setUp("xiaobaiqi", VILLAGE, "小白旗堡村");
    }

    @Test
    @ExceptionPath(
            id = "E15",
            clause = "NS-4.4a",
            through = {
                "implementation/inspectElected",
                "implementation/checkComposition",
                "implementation/fillVacancies"
            })
    void twoWhoFailTheInspectionAreReplacedByAnotherVoteAndOnlyTheNewOnesAreInspected() {
        walk.start("nanshan", NANSHAN, "nanshan-2011", "2026-07-29");
        walk.until("inspectElected", NANSHANS);
        List<String> struck = held("member").subList(0, 2);
        walk.then("inspectElected", "inspection:" + NANSHAN, "2026-10-01", form -> failing(form, struck));
        String party = "party:" + NANSHAN;
        assertThatThrownBy(() ->
                        walk.then("fillVacancies", party, "2026-10-17", form -> decide(form, "member", "leave-vacant")))
                .hasMessageContaining("委员会现有11人，应为13人（《南山街道实施方案》三（一））");
        assertThatThrownBy(() -> walk.then(
                        "fillVacancies", party, "2026-10-17", form -> decide(form, "member", "next-candidate")))
                .hasMessageContaining("可以递补的只有0名（《换届异常情形处理规则》第15项）");
        walk.then("fillVacancies", party, "2026-10-17", form -> decide(form, "member", "new-round"));
        assertThat(losers()).isNotEmpty();
        walk.then("prepareMeetings", "league:" + NANSHAN, "2026-09-23");
        assertThat(losers()).as("members who lost and stand again").isEmpty();
        String leaving = standingAgain();
        withdrawals.withdraw(walk.id(), new CandidateId(leaving), "工作调动", "nanshan-league");
        walk.then("openMeeting", "league:" + NANSHAN, "2026-09-23");
        walk.together("recordCount", "count:" + NANSHAN, "2026-09-23", 1, "nanshan-counter");
        walk.together("signCount", "count:" + NANSHAN, "2026-09-23", 1, "nanshan-scrutineer");

        assertThat(selection.inspected(walk.id(), true)).hasSize(2);
        walk.then("inspectElected", "inspection:" + NANSHAN, "2026-10-01");
        walk.then("postNotice", "party:" + NANSHAN, "2026-10-02");
        ends(NANSHANS);

        assertThat(held("member"))
                .hasSize(9)
                .doesNotContainAnyElementsOf(struck)
                .doesNotContain(leaving);
        assertThat(actions())
                .containsSubsequence(
                        "inspection-recorded",
                        "vacancies-decided",
                        "meetings-planned",
                        "round-tallied",
                        "inspection-recorded",
                        "committee-appointed");
    }

    @Test
    @ExceptionPath(
            id = "E15",
            clause = "XG-3.2.4",
            through = {"implementation/inspectElected", "implementation/fillingDecided"})
    void whoComesNextByScoreIsInspectedAndNamedInTheNotice() {
        walk.start("xingang", XINGANG, "xingang-2010", "2010-10-08");
        walk.until("inspectElected", XINGANGS);
        String struck = held("deputy").get(0);
        walk.then("inspectElected", "inspection:" + XINGANG, "2010-10-24", form -> failing(form, List.of(struck)));
        walk.then("fillVacancies", "party:" + XINGANG, "2010-10-28", form -> decide(form, "deputy", "next-candidate"));

        assertThat(held("deputy")).hasSize(3).doesNotContain(struck);
        assertThat(selection.inspected(walk.id(), true)).hasSize(1);
        walk.then("inspectElected", "inspection:" + XINGANG, "2010-10-24");
        walk.then("postNotice", "party:" + XINGANG, "2010-10-24");
        ends(XINGANGS);
    }

    @Test
    @ExceptionPath(
            id = "E17",
            clause = "B.4",
            through = {"implementation/resultApproved", "implementation/fillVacancies"})
    void aRefusedSecretaryIsReplacedByAVoteBetweenTheOtherCandidateAndANewNominee() {
        walk.start("xiaobaiqi", VILLAGE, "liaoning-village-2013", "2013-03-04");
        walk.refuseOnce("result");
        walk.until("fillVacancies", VILLAGERS);
        String secretary = held("secretary").get(0);
        String party = "party:" + VILLAGE;
        assertThatThrownBy(() -> walk.then("fillVacancies", party, "2013-04-07", form -> leaveOut(form, secretary)))
                .hasMessageContaining("还没有决定书记的1个空缺怎样处理（《换届异常情形处理规则》第15项）");
        assertThatThrownBy(() -> walk.then(
                        "fillVacancies",
                        party,
                        "2013-04-07",
                        both(form -> leaveOut(form, secretary), form -> decide(form, "secretary", "new-round"))))
                .hasMessageContaining("候选人须多于名额，请补充提名（《换届异常情形处理规则》第15项）");
        walk.then(
                "fillVacancies",
                party,
                "2013-04-07",
                both(form -> leaveOut(form, secretary), form -> decide(form, "secretary", "new-round"))
                        .andThen(form -> nominate(form, "secretary")));
        walk.then("prepareMeetings", "league:" + VILLAGE, "2013-04-02");
        walk.then("openMeeting", "league:" + VILLAGE, "2013-04-02");
        walk.together("recordCount", "count:" + VILLAGE, "2013-04-02", 1, "xiaobaiqi-counter");
        walk.together("signCount", "count:" + VILLAGE, "2013-04-02", 1, "xiaobaiqi-scrutineer");
        walk.then("fileRequest", "league:" + VILLAGE, "2013-04-07");
        walk.then("decideRequest", "league:210181205", "2013-04-07");
        ends(VILLAGERS);

        assertThat(held("secretary")).hasSize(1).doesNotContain(secretary);
        assertThat(actions()).contains("seat-vacated", "vacancies-decided");
    }

    @Test
    void equalsAmongTheNextVoteAgainInsteadOfBeingPickedByAnId() {
        String leaving = aMemberLeavesAndTwoWithElevenVotesComeNext("liaoning-village-2013");
        List<CandidateId> equal = losers();
        theNextFollows(leaving);
        assertThat(held("member")).as("neither of the two with 11 is seated").hasSize(2);
        assertThat(entry("next-candidates-tied").clause()).isEqualTo("E11");
        assertThat(entry("next-candidates-tied").detail()).contains("vote-again");

        walk.until("recordCount", VILLAGERS_WITH_LOSERS);
        walk.complete(walk.open().get(0), "xiaobaiqi-counter", form -> {
            assertThat(form.at("/sheets/0/candidates")).hasSize(2);
            membersGet(form, List.of(6, 9));
        });
        ends(VILLAGERS_WITH_LOSERS);
        assertThat(held("member"))
                .hasSize(3)
                .doesNotContain(leaving)
                .containsAnyElementsOf(equal.stream().map(CandidateId::value).toList());
    }

    @Test
    void whereTheSchemeSaysSoALotFromARecordedSeedPicksAmongEquals() throws IOException {
        library.add(
                ChangedText.of("liaoning-village-2013")
                        .with("id: liaoning-village-2013", "id: village-lot")
                        .with("  max-rounds: 3", "  tie: {run-offs: 0, then: lot, clause: B.1}\n  max-rounds: 3")
                        .text(),
                "admin");
        String leaving = aMemberLeavesAndTwoWithElevenVotesComeNext("village-lot");
        theNextFollows(leaving);

        JsonNode drawn = json.readTree(entry("next-candidates-tied").detail());
        List<String> tied = StreamSupport.stream(drawn.get("tied").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        String chosen = LotRule.order(drawn.get("seed").asText(), tied).get(0);
        assertThat(drawn.get("chosen")).extracting(JsonNode::asText).containsExactly(chosen);
        assertThat(seats("member")).hasSize(3).extracting(Seat::name).contains(chosen);
        ends(VILLAGERS_WITH_LOSERS);
    }

    private String aMemberLeavesAndTwoWithElevenVotesComeNext(String scheme) {
        walk.start("xiaobaiqi", VILLAGE, scheme, "2013-03-04");
        walk.refuseOnce("result");
        walk.until("recordCount", VILLAGERS_WITH_LOSERS);
        walk.complete(walk.open().get(0), "xiaobaiqi-counter", form -> membersGet(form, List.of(12, 12, 12, 11, 11)));
        walk.until("fillVacancies", VILLAGERS_WITH_LOSERS);
        assertThat(losers()).hasSize(2);
        return held("member").get(0);
    }

    private void theNextFollows(String leaving) {
        walk.complete(
                walk.open().get(0),
                "xiaobaiqi-party",
                both(form -> form.putArray("removals"), form -> leaveOut(form, leaving))
                        .andThen(form -> decide(form, "member", "next-candidate")));
    }

    private Entry entry(String action) {
        return minutes.entries(walk.id()).stream()
                .filter(entry -> entry.action().equals(action))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static void membersGet(ObjectNode form, List<Integer> inFavour) {
        form.get("sheets").forEach(sheet -> {
            if (sheet.get("ballot").asText().equals("members")) {
                int valid = sheet.get("returned").asInt();
                for (int row = 0; row < inFavour.size(); row++) {
                    ((ObjectNode) sheet.get("candidates").get(row))
                            .put("for", inFavour.get(row))
                            .put("against", valid - inFavour.get(row));
                }
            }
        });
    }

    @Test
    @ExceptionPath(
            id = "E17",
            clause = "NS-4.4c",
            through = {"implementation/resultApproved", "implementation/noticeAsked"})
    void aRefusedAppointedSecretaryIsNamedAnewAndTheNoticeIsPostedAgain() {
        walk.start("nanshan", NANSHAN, "nanshan-2011", "2026-07-29");
        walk.refuseOnce("result");
        walk.until("fillVacancies", NANSHANS);
        Seat secretary = seats("secretary").get(0);
        walk.then("fillVacancies", "party:" + NANSHAN, "2026-10-17", form -> {
            leaveOut(form, secretary.person());
            nameSecretary(form, "1994-05-06");
        });
        walk.then("postNotice", "party:" + NANSHAN, "2026-09-30");
        ends(NANSHANS);

        assertThat(seats("secretary")).extracting(Seat::name).containsExactly("令狐若兰");
    }

    @Test
    @ExceptionPath(
            id = "E17",
            clause = "UC-6",
            through = {"implementation/resultApproved", "implementation/fillVacancies", "implementation/prepareMeetings"
            })
    void aRefusedMemberLeavesTheStandingSeatTooAndTheCommitteeVotesOnItOnceItIsCompleteAgain() {
        places.setUp("urumqi", COUNTY, "乌鲁木齐县");
        Map<String, Integer> people = Start.URUMQI.people();
        walk.start("urumqi", COUNTY, "urumqi-county-2023", "2022-12-05");
        walk.refuseOnce("result");
        walk.until("fillVacancies", people);
        Seat member = standingMemberWithoutOffice();
        OpenTask task = walk.open().get(0);
        assertThatThrownBy(() -> walk.complete(
                        task,
                        "urumqi-party",
                        both(form -> leaveOut(form, member.person()), form -> decide(form, "member", "new-round"))))
                .hasMessageContaining("还没有决定常委的1个空缺怎样处理（《换届异常情形处理规则》第15项）");
        assertThatThrownBy(() -> walk.complete(
                        task,
                        "urumqi-party",
                        both(form -> leaveOut(form, member.person()), VacanciesTest::bothAnew)
                                .andThen(form -> nominate(form, "standing-member"))))
                .hasMessageContaining("公孙晓峰不是选举该职务的范围内的人（《乌鲁木齐县团代会报道》要点6）");
        walk.complete(task, "urumqi-party", both(form -> leaveOut(form, member.person()), VacanciesTest::bothAnew));
        assertThat(committee.seats(walk.id()))
                .extracting(Seat::name)
                .as("who left the committee holds no other seat")
                .doesNotContain(member.name());

        walk.until("prepareMeetings", people);
        prepare("congress");
        walk.until("prepareMeetings", people);
        assertThat(held("member")).hasSize(21);
        prepare("plenum");
        ends(people);
        assertThat(held("standing-member")).hasSize(9);
        assertThat(seats("member"))
                .extracting(Seat::name)
                .containsAll(seats("standing-member").stream().map(Seat::name).toList());
    }

    private void prepare(String electorate) {
        walk.complete(walk.open().get(0), "urumqi-league", form -> assertThat(
                        form.get("meetings").findValuesAsText("electorate"))
                .containsExactly(electorate));
    }

    private Seat standingMemberWithoutOffice() {
        return seats("member").stream()
                .filter(member -> committee.seats(walk.id()).stream()
                        .filter(member::samePerson)
                        .map(Seat::post)
                        .toList()
                        .equals(List.of(new PostId("member"), new PostId("standing-member"))))
                .findFirst()
                .orElseThrow();
    }

    private static void bothAnew(ObjectNode form) {
        decide(form, "member", "new-round");
        form.withArray("posts").addObject().put("post", "standing-member").put("way", "new-round");
    }

    @Test
    void aSeatThatFallsVacantDuringTheNoticeIsFilledAndTheNoticePostedAgain() {
        walk.start("xingang", XINGANG, "xingang-2010", "2010-10-08");
        walk.until("postNotice", XINGANGS);
        walk.then("postNotice", "party:" + XINGANG, "2010-10-24");
        String left = held("deputy").get(0);
        vacancies.vacate(walk.id(), left, "公示期间反映的问题查实", "B.7");
        assertThat(walk.waiting()).as("the notice runs to its end").isEmpty();
        walk.step(XINGANGS);
        walk.then("fillVacancies", "party:" + XINGANG, "2010-10-28");
        walk.then("inspectElected", "inspection:" + XINGANG, "2010-10-28");
        walk.then("postNotice", "party:" + XINGANG, "2010-10-28");
        ends(XINGANGS);

        assertThat(held("deputy")).hasSize(3).doesNotContain(left);
    }

    @Test
    void whoWasPutForwardBeforeASecondDecisionIsStillNamedInANotice() {
        walk.start("xingang", XINGANG, "xingang-2010", "2010-10-08");
        walk.until("postNotice", XINGANGS);
        walk.then("postNotice", "party:" + XINGANG, "2010-10-24");
        List<String> noticed = held("member");
        vacancies.vacate(walk.id(), held("deputy").get(0), "公示期间反映的问题查实", "B.7");
        vacancies.vacate(walk.id(), noticed.get(0), "公示期间反映的问题查实", "B.7");
        walk.step(XINGANGS);
        String party = "party:" + XINGANG;
        walk.then(
                "fillVacancies",
                party,
                "2010-10-28",
                both(form -> decide(form, "deputy", "next-candidate"), form -> form.withArray("posts")
                                .addObject()
                                .put("post", "member")
                                .put("way", "next-candidate"))
                        .andThen(this::choosingAmongEquals));
        List<String> next = held("member").stream()
                .filter(person -> !noticed.contains(person))
                .toList();
        walk.then("inspectElected", "inspection:" + XINGANG, "2010-10-28", form -> failing(form, next));
        walk.then("fillVacancies", party, "2010-10-28", form -> decide(form, "member", "leave-vacant"));

        walk.then("postNotice", party, "2010-10-28");
        ends(XINGANGS);
    }

    @Test
    void aCommitteeThatIsTooSmallIsMendedWithoutWithdrawingTheElection() {
        walk.start("xingang", XINGANG, "xingang-2010", "2010-10-08");
        walk.until("decideCommittee", XINGANGS);
        walk.then("decideCommittee", "party:" + XINGANG, "2010-10-24", VacanciesTest::onlyTheFirstOfEachPost);
        walk.then("inspectElected", "inspection:" + XINGANG, "2010-10-24");
        assertThat(committee.compositionFaults(walk.id())).hasSize(1);
        walk.then("fillVacancies", "party:" + XINGANG, "2010-10-28");
        assertThat(committee.compositionFaults(walk.id())).isEmpty();
        ends(XINGANGS);

        assertThat(committee.seats(walk.id())).hasSize(12);
    }

    @Test
    void whoeverWasChosenDeclinesUntilTheAppointmentAndTheSeatIsFilled() {
        walk.start("xingang", XINGANG, "xingang-2010", "2010-10-08");
        walk.until("postNotice", XINGANGS);
        walk.then("postNotice", "party:" + XINGANG, "2010-10-24");
        String declining = held("deputy").get(0);
        withdrawals.withdraw(walk.id(), new CandidateId(declining), "已被其他单位录用", "xingang-league");

        assertThat(held("deputy")).hasSize(2).doesNotContain(declining);
        assertThat(candidates.get(walk.id(), new CandidateId(declining)).result())
                .isEqualTo("本人不愿任职：已被其他单位录用（《换届异常情形处理规则》第15项）");
        walk.step(XINGANGS);
        walk.then("fillVacancies", "party:" + XINGANG, "2010-10-28");
        ends(XINGANGS);
        assertThat(held("deputy")).hasSize(3).doesNotContain(declining);
        String appointed = held("deputy").get(0);
        assertThatThrownBy(() -> withdrawals.withdraw(walk.id(), new CandidateId(appointed), "另有打算", "xingang-league"))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void aRefusedResultDoesNotGoUpAgainAsItWas() {
        walk.start("xingang", XINGANG, "xingang-2010", "2010-10-08");
        walk.refuseOnce("result");
        walk.until("fillVacancies", XINGANGS);
        OpenTask task = walk.open().get(0);
        assertThatThrownBy(() -> walk.complete(task, "xingang-party", form -> {
                    form.putArray("removals");
                    form.putArray("posts");
                }))
                .hasStackTraceContaining("结果没有获得批准，不能原样再报：请撤换人选，或者补上空缺（《换届异常情形处理规则》第17项）");
        ends(XINGANGS);

        assertThat(actions()).contains("seat-vacated", "vacancies-decided");
    }

    @Test
    void whoIsNotEligibleAnyMoreDoesNotFollowAndTheNextAfterThatPersonDoes() {
        walk.start("xingang", XINGANG, "xingang-2010", "2010-10-08");
        walk.until("postNotice", XINGANGS);
        withdrawals.withdraw(walk.id(), new CandidateId(held("member").get(0)), "已被其他单位录用", "xingang-league");
        List<Candidate> following = following("member");
        assertThat(following).hasSizeGreaterThan(1);
        facts.correct(walk.id(), following.get(0).id(), RightFacts.born(TOO_OLD));

        assertThat(following("member"))
                .extracting(Candidate::id)
                .doesNotContain(following.get(0).id());
        ends(XINGANGS);
        assertThat(held("member"))
                .contains(following.get(1).id().value())
                .doesNotContain(following.get(0).id().value());
        assertThat(minutes.entries(walk.id()))
                .filteredOn(entry -> entry.action().equals("vacancies-decided"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail().toString())
                        .contains(following.get(0).name() + "不再符合条件：满40周岁，超过放宽后的年龄上限38周岁"));
    }

    @Test
    void whoFollowsAndNeedsAWaiverIsSeatedOnceThePartyCommitteeGrantsIt() {
        walk.start("xingang", XINGANG, "xingang-2010", "2010-10-08");
        walk.until("postNotice", XINGANGS);
        withdrawals.withdraw(walk.id(), new CandidateId(held("member").get(0)), "已被其他单位录用", "xingang-league");
        Candidate next = following("member").get(0);
        facts.correct(walk.id(), next.id(), RightFacts.born(AGED_36));

        walk.until("fillVacancies", XINGANGS);
        OpenTask task = walk.open().get(0);
        assertThatThrownBy(() -> walk.complete(task, "xingang-party", form -> form.putArray("waivers")))
                .hasStackTraceContaining(next.name() + "不再符合条件");
        walk.complete(task, "xingang-party", form -> {});
        ends(XINGANGS);

        assertThat(held("member")).contains(next.id().value());
    }

    @Test
    void whoIsNotEligibleAnyMoreDoesNotStandInTheNewRound() {
        walk.start("nanshan", NANSHAN, "nanshan-2011", "2026-07-29");
        walk.until("inspectElected", NANSHANS);
        List<String> struck = held("member").subList(0, 2);
        walk.then("inspectElected", "inspection:" + NANSHAN, "2026-10-01", form -> failing(form, struck));
        String unfit = losers().get(0).value();
        facts.correct(walk.id(), new CandidateId(unfit), RightFacts.born(TOO_OLD));
        walk.complete(walk.open().get(0), "nanshan-party", form -> decide(form, "member", "new-round"));
        walk.complete(walk.open().get(0), "nanshan-league", form -> {});

        assertThat(losers()).as("who lost and does not stand again").containsExactly(new CandidateId(unfit));
        ends(NANSHANS);
        assertThat(held("member")).doesNotContain(unfit);
    }

    @Test
    void aNamedSecretaryWhoIsStruckOffLeavesASeatThatThePartyCommitteeMustDecideOn() {
        Start jiyang = Start.JIYANG;
        walk.start(
                jiyang.place(),
                jiyang.division(),
                jiyang.scheme(),
                jiyang.firstDay().toString());
        walk.until("decideRequest", jiyang.people());
        while (seats("secretary").isEmpty()
                || walk.open().stream().noneMatch(task -> task.key().equals("decideRequest"))) {
            walk.step(jiyang.people());
        }
        Seat secretary = seats("secretary").get(0);
        vacancies.vacate(walk.id(), secretary.person(), "公示期间反映的问题查实", "B.7");

        assertThat(committee.compositionFaults(walk.id())).isEmpty();
        assertThat(vacancies.unsettled(walk.id())).isTrue();
        walk.until("fillVacancies", jiyang.people());
        walk.complete(walk.open().get(0), "jiyang-party", form -> nameSecretary(form, "1985-05-06"));
        ends(jiyang.people());
        assertThat(seats("secretary")).extracting(Seat::name).containsExactly("令狐若兰");
    }

    private List<Candidate> following(String post) {
        return vacantSeats.now(walk.id()).stream()
                .filter(vacancy -> vacancy.post().id().equals(new PostId(post)))
                .findFirst()
                .orElseThrow()
                .next();
    }

    /** Names the first of those with equal scores, as the party committee must (E11). */
    private void choosingAmongEquals(ObjectNode form) {
        form.get("posts").forEach(row -> vacantSeats.now(walk.id()).stream()
                .filter(vacancy ->
                        vacancy.post().id().equals(new PostId(row.get("post").asText())))
                .forEach(vacancy -> vacancy.tied().stream()
                        .limit(vacancy.seatsOfTied())
                        .forEach(candidate -> ((ObjectNode) row)
                                .withArray("chosen")
                                .add(candidate.id().value()))));
    }

    private void ends(Map<String, Integer> people) {
        walk.toTheEnd(people);
        assertThat(elections.get(walk.id()).status()).isEqualTo(Status.COMPLETED);
        assertThat(committee.compositionFaults(walk.id())).isEmpty();
        assertThat(minutes.verify(walk.id()).intact()).isTrue();
    }

    private List<String> held(String post) {
        return seats(post).stream().map(Seat::person).toList();
    }

    private List<Seat> seats(String post) {
        return committee.seats(walk.id()).stream()
                .filter(seat -> seat.post().equals(new PostId(post)))
                .toList();
    }

    private List<CandidateId> losers() {
        return members(Progress.NOT_ELECTED);
    }

    private String standingAgain() {
        CandidateId id = members(Progress.APPROVED).get(0);
        assertThat(candidates.get(walk.id(), id).result())
                .isEqualTo("再次列为候选人，参加“委员选票”的再次选举（《换届异常情形处理规则》第15项、《换届异常情形处理规则》第17项）");
        return id.value();
    }

    private List<CandidateId> members(Progress decision) {
        return candidates.formal(walk.id(), List.of(new PostId("member"))).stream()
                .filter(candidate -> candidate.decision() == decision)
                .map(Candidate::id)
                .toList();
    }

    private List<String> actions() {
        return minutes.entries(walk.id()).stream().map(Entry::action).toList();
    }

    private static void failing(ObjectNode form, List<String> people) {
        form.get("opinions").forEach(opinion -> {
            if (people.contains(opinion.get("candidate").asText())) {
                ((ObjectNode) opinion).put("suitable", false).put("grounds", "群众反映的问题经核实属实。");
            }
        });
    }

    private static void leaveOut(ObjectNode form, String person) {
        List.of("posts", "people", "nominees").forEach(form::putArray);
        form.putArray("removals").addObject().put("person", person).put("reason", "上级没有批准");
    }

    private static void decide(ObjectNode form, String post, String way) {
        ArrayNode posts = form.putArray("posts");
        posts.addObject().put("post", post).put("way", way);
    }

    private static void nameSecretary(ObjectNode form, String born) {
        decide(form, "secretary", "name");
        form.putArray("people")
                .addObject()
                .put("post", "secretary")
                .put("name", "令狐若兰")
                .put("sex", "女")
                .put("birthDate", born)
                .put("politicalStatus", "party-member")
                .put("staffing", "inside")
                .put("position", "街道组织委员");
    }

    private static void nominate(ObjectNode form, String post) {
        form.withArray("nominees")
                .addObject()
                .put("post", post)
                .put("name", "公孙晓峰")
                .put("sex", "男")
                .put("ethnicity", "汉族")
                .put("unit", "小白旗堡村")
                .put("position", "合作社理事长")
                .put("birthDate", "1988-03-02")
                .put("politicalStatus", "party-member");
    }

    private static void onlyTheFirstOfEachPost(ObjectNode form) {
        form.get("choices").forEach(choice -> ((ObjectNode) choice).put("chosen", false));
        ((ObjectNode) form.get("choices").get(0)).put("chosen", true);
        int last = form.get("choices").size() - 1;
        ((ObjectNode) form.get("choices").get(last)).put("chosen", true);
    }

    private static Consumer<ObjectNode> both(Consumer<ObjectNode> one, Consumer<ObjectNode> other) {
        return one.andThen(other);
    }
}

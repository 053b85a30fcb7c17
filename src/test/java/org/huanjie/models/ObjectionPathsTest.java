package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huanjie.election.Election.Status;
import org.huanjie.election.ElectionService;
import org.huanjie.election.OpenTask;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.PostId;
import org.huanjie.input.ConflictException;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.publicity.Notice;
import org.huanjie.publicity.NoticeSubject.Person;
import org.huanjie.publicity.Objection;
import org.huanjie.publicity.Objection.Outcome;
import org.huanjie.publicity.Objection.Sort;
import org.huanjie.publicity.Objection.State;
import org.huanjie.publicity.ObjectionLetter;
import org.huanjie.publicity.ObjectionRegister;
import org.huanjie.publicity.PublicNotices;
import org.huanjie.roster.Candidates;
import org.huanjie.roster.Progress;
import org.huanjie.roster.Seat;
import org.huanjie.scheme.SchemeLibrary;
import org.huanjie.scheme.ShippedSchemes;
import org.huanjie.selection.Committee;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Objections during the notice of Xingang's three deputies, posted on 24 October 2010 for three days: the four outcomes, and what becomes of the window. */
@WholeElectionTest
@ExceptionPath(
        id = "E14",
        clause = "B.7",
        through = {
            "publicNotice/objectionRaised",
            "objection/investigateObjection",
            "objection/decideSuspended",
            "publicNotice/listChanged"
        })
class ObjectionPathsTest {

    private static final String LEAGUE = "league:370614003";
    private static final String PARTY = "party:370614003";
    private static final String REVIEW = "review:370614003";
    private static final String JUDGE = "judge:370614003";
    private static final String INSPECTION = "inspection:370614003";
    private static final ObjectionLetter SIGNED = new ObjectionLetter("该同志在村里的账目不清，有白条为证。", "杨村 郑国栋 13900001111");
    private static final ObjectionLetter ANONYMOUS = new ObjectionLetter("该同志三年没有参加过团组织的活动。", "");

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private ElectionService elections;

    @Autowired
    private Committee committee;

    @Autowired
    private Candidates candidates;

    @Autowired
    private PublicNotices notices;

    @Autowired
    private ObjectionRegister objections;

    @Autowired
    private SchemeLibrary schemes;

    @Autowired
    private ChainedMinutes minutes;

    @AfterEach
    void theElectionEnds() {
        if (elections.find(walk.id()).status() == Status.RUNNING) {
            elections.withdraw(walk.id(), "换届方案调整", "xingang-league");
        }
        assertThat(minutes.verify(walk.id()).intact()).isTrue();
        ClockUtil.reset();
    }

    @Test
    void anUnfoundedObjectionHoldsTheNoticeUntilItIsSettledAndTheDeputiesAreAppointed() {
        reachTheNotice("xingang-2010");
        walk.now("2010-10-25T10:00");
        Objection objection = object(SIGNED);

        assertThat(walk.waiting()).containsExactly("investigateObjection " + INSPECTION + " 2010-11-01T18:00");
        walk.window("noticeWindow", "2010-10-28T00:00");
        assertThat(notice().state())
                .as("the window is over, the objection is not")
                .isEqualTo(Notice.State.OPEN);
        assertThatThrownBy(() -> object(ANONYMOUS))
                .isInstanceOf(ConflictException.class)
                .hasMessage("这份公示已经期满，不再受理异议");

        walk.then("investigateObjection", INSPECTION, "2010-11-01");

        assertThat(notice().state()).isEqualTo(Notice.State.ENDED);
        assertThat(objections.get(objection.id()))
                .extracting(Objection::sort, Objection::state, settled -> settled.outcome()
                        .orElseThrow())
                .containsExactly(Sort.SIGNED, State.SETTLED, Outcome.UNFOUNDED);
        assertThat(written())
                .containsExactly(
                        tuple("xingang-party", "notice-posted", "XG-3.2.5"),
                        tuple("public", "objection-registered", "B.7"),
                        tuple("xingang-inspection", "objection-settled", "B.7"),
                        tuple("system", "notice-ended", "XG-3.2.5"),
                        tuple("system", "composition-checked", "XG-3.2"));
        toTheArchive();
        assertThat(deputies()).hasSize(3);
    }

    @Test
    void aMinorFaultIsNoObstacleButThePersonIsReminded() {
        reachTheNotice("xingang-2010");
        walk.now("2010-10-25T10:00");
        object(ANONYMOUS);

        refused(form -> form.put("outcome", "minor").put("grounds", "活动记录不全。"), "属一般性问题的，须写明提醒内容（《换届选举通用规则》第一部分第7项）");
        walk.then("investigateObjection", INSPECTION, "2010-11-01", form -> form.put("outcome", "minor")
                .put("grounds", "活动记录不全。")
                .put("reminder", "任职后按时参加组织生活。"));
        walk.window("noticeWindow", "2010-10-28T00:00");

        assertThat(notice().state()).isEqualTo(Notice.State.ENDED);
        assertThat(deputies()).hasSize(3);
        assertThat(walk.waiting()).containsExactly("fileRequest " + LEAGUE + " 2010-10-28T18:00");
    }

    @Test
    void aSeriousFaultTakesThePersonOffTheListAndWhoFollowsIsDecidedBeforeTheNoticeIsPostedAnew() {
        reachTheNotice("xingang-2010");
        walk.now("2010-10-25T10:00");
        object(SIGNED);
        Seat struck = deputies().get(0);

        refused(
                form -> form.put("outcome", "serious").put("grounds", "账目问题属实。"),
                "问题严重的，须指明不予任用的人选（《换届选举通用规则》第一部分第7项）");
        walk.then("investigateObjection", INSPECTION, "2010-11-01", form -> form.put("outcome", "serious")
                .put("grounds", "账目问题属实。")
                .putArray("people")
                .add(struck.person()));
        assertThat(candidates.get(walk.id(), new CandidateId(struck.person())).decision())
                .isEqualTo(Progress.STRUCK_OFF);
        assertThat(candidates.get(walk.id(), new CandidateId(struck.person())).result())
                .isEqualTo("公示期间反映的问题属实且严重，不予任用（《换届选举通用规则》第一部分第7项）");

        walk.window("noticeWindow", "2010-10-28T00:00");
        assertThat(notices.of(walk.id())).hasSize(1);
        walk.now("2010-11-02T09:00");
        walk.then("fillVacancies", PARTY, "2010-10-28");
        walk.step(Map.of());

        assertThat(walk.waiting())
                .as("due after it exists")
                .containsExactly("postNotice " + PARTY + " 2010-11-03T18:00");
        walk.then("postNotice", PARTY, "2010-11-03");
        assertThat(notices.of(walk.id()).get(0).text()).contains(struck.name());
        assertThat(notice().text())
                .doesNotContain(struck.name())
                .contains(deputies().get(0).name());
        walk.window("noticeWindow", "2010-11-06T00:00");
        assertThat(notice().state()).isEqualTo(Notice.State.ENDED);
        toTheArchive();
        assertThat(notices.of(walk.id())).as("two notices, not three").hasSize(2);
    }

    @Test
    void aSecondTrueObjectionNamesWhoWasStruckOffByTheFirst() {
        reachTheNotice("xingang-2010");
        walk.now("2010-10-25T10:00");
        object(SIGNED);
        Objection second = object(ANONYMOUS);
        Seat struck = deputies().get(0);
        List<OpenTask> both = walk.open();
        walk.complete(both.get(0), "xingang-inspection", form -> serious(form, struck));

        assertThat(objections.form(second.id()).context().people())
                .contains(new Person(struck.person(), struck.name(), "副书记，已不予任用"))
                .hasSize(3);
        walk.complete(both.get(1), "xingang-inspection", form -> serious(form, struck));

        assertThat(objections.of(walk.id()))
                .extracting(settled -> settled.outcome().orElseThrow())
                .containsExactly(Outcome.SERIOUS, Outcome.SERIOUS);
        assertThat(deputies()).hasSize(2);
        walk.window("noticeWindow", "2010-10-28T00:00");
        walk.until("postNotice", Map.of());
        walk.step(Map.of());
        object(SIGNED);
        refused(form -> serious(form, struck), "公示名单上没有这个人选（《换届选举通用规则》第一部分第7项）");
    }

    private static void serious(ObjectNode form, Seat person) {
        form.put("outcome", "serious")
                .put("grounds", "账目问题属实。")
                .putArray("people")
                .add(person.person());
    }

    @Test
    void whatIsSeriousButNotQuicklyProvedSuspendsTheAppointmentUntilItIsDecidedAgain() {
        reachTheNotice("xingang-2010");
        walk.now("2010-10-25T10:00");
        object(SIGNED);

        walk.then("investigateObjection", INSPECTION, "2010-11-01", form -> form.put("outcome", "suspended")
                .put("grounds", "涉及的票据正在核对。"));
        walk.window("noticeWindow", "2010-10-28T00:00");
        assertThat(walk.waiting()).containsExactly("decideSuspended " + INSPECTION + " 2011-01-25T18:00");
        assertThat(notice().state()).isEqualTo(Notice.State.OPEN);
        walk.window("suspensionOver", "2011-01-26T00:00");
        refused(
                form -> form.put("outcome", "suspended").put("grounds", "仍在核对。"),
                "任用已经暂缓，这次须作出最终结论（《换届选举通用规则》第一部分第7项）");
        walk.then("decideSuspended", INSPECTION, "2011-01-25");

        assertThat(notice().state()).isEqualTo(Notice.State.ENDED);
        assertThat(deputies()).hasSize(3);
        assertThat(written())
                .containsExactly(
                        tuple("xingang-party", "notice-posted", "XG-3.2.5"),
                        tuple("public", "objection-registered", "B.7"),
                        tuple("xingang-inspection", "appointment-suspended", "B.7"),
                        tuple("system", "suspension-over", "B.7"),
                        tuple("xingang-inspection", "objection-settled", "B.7"),
                        tuple("system", "notice-ended", "XG-3.2.5"),
                        tuple("system", "composition-checked", "XG-3.2"));
    }

    @Test
    void ofTwoObjectionsAtOnceTheLastOneHoldsTheNotice() {
        reachTheNotice("xingang-2010");
        walk.now("2010-10-25T10:00");
        object(SIGNED);
        object(ANONYMOUS);

        assertThat(walk.waiting())
                .containsExactly(
                        "investigateObjection " + INSPECTION + " 2010-11-01T18:00",
                        "investigateObjection " + INSPECTION + " 2010-11-01T18:00");
        List<OpenTask> both = walk.open();
        walk.complete(both.get(0), "xingang-inspection", form -> {});
        walk.window("noticeWindow", "2010-10-28T00:00");
        assertThat(notice().state()).isEqualTo(Notice.State.OPEN);
        walk.then("investigateObjection", INSPECTION, "2010-11-01");

        assertThat(notice().state()).isEqualTo(Notice.State.ENDED);
        assertThat(objections.of(walk.id())).extracting(Objection::state).containsOnly(State.SETTLED);
    }

    @Test
    void anObjectionInTheLastSecondIsHeardAndOneAtTheEndIsNot() {
        reachTheNotice("xingang-2010");
        walk.now("2010-10-27T23:59:59");
        object(SIGNED);
        walk.now("2010-10-28T00:00");
        walk.runDue();

        assertThat(walk.waiting()).containsExactly("investigateObjection " + INSPECTION + " 2010-11-03T18:00");
        assertThatThrownBy(() -> object(SIGNED)).isInstanceOf(ConflictException.class);
        walk.then("investigateObjection", INSPECTION, "2010-11-03");
        assertThat(notice().state()).isEqualTo(Notice.State.ENDED);
        assertThatThrownBy(() -> object(SIGNED)).isInstanceOf(ConflictException.class);
    }

    @Test
    void whereTheClockStandsStillTheWindowGoesOnAfterTheInvestigation() {
        reachTheNotice(pausingScheme());
        walk.now("2010-10-25T10:00");
        object(SIGNED);

        walk.timerDue("noticeWindow", "2010-11-05T00:00");
        walk.now("2010-10-26T10:00");
        walk.then("investigateObjection", INSPECTION, "2010-11-01");
        walk.window("noticeWindow", "2010-10-30T00:00");

        assertThat(notice().state()).isEqualTo(Notice.State.ENDED);
        assertThat(notice().to()).isEqualTo("2010-10-29");
        assertThat(written())
                .containsExactly(
                        tuple("xingang-party", "notice-posted", "XG-3.2.5"),
                        tuple("public", "objection-registered", "B.7"),
                        tuple("system", "notice-window-moved", "B.7"),
                        tuple("xingang-inspection", "objection-settled", "B.7"),
                        tuple("system", "notice-window-moved", "B.7"),
                        tuple("system", "notice-ended", "XG-3.2.5"),
                        tuple("system", "composition-checked", "XG-3.2"));
    }

    @Test
    void whereTheClockStandsStillAnInvestigationThatLastsTooLongProlongsTheWindowAgainAndAgain() {
        reachTheNotice(pausingScheme());
        walk.now("2010-10-27T23:59:59");
        object(SIGNED);
        walk.timerDue("noticeWindow", "2010-11-05T00:00");
        walk.now("2010-11-05T00:00");
        walk.runDue();

        assertThat(notice().state()).isEqualTo(Notice.State.OPEN);
        walk.timerDue("noticeWindow", "2010-11-07T00:00");
        walk.now("2010-11-05T10:00");
        object(ANONYMOUS);
        walk.timerDue("noticeWindow", "2010-11-14T00:00");
        walk.open().forEach(task -> walk.complete(task, "xingang-inspection", form -> {}));
        walk.window("noticeWindow", "2010-11-07T00:00");

        assertThat(notice().state()).isEqualTo(Notice.State.ENDED);
        assertThat(walk.waiting()).containsExactly("fileRequest " + LEAGUE + " 2010-10-28T18:00");
    }

    private void reachTheNotice(String scheme) {
        walk.start("xingang", "370614003", scheme, "2010-10-08");
        walk.preparation().upToTheImplementation();
        walk.register("2010-10-22", Map.of("deputy", 4, "member", 11));
        walk.window("registrationWindow", "2010-10-23T00:00");
        walk.then("reviewCandidates", REVIEW, "2010-10-24");
        walk.then("compileCandidates", LEAGUE, "2010-10-24");
        walk.then("fileRequest", LEAGUE, "2010-10-24");
        walk.then("decideRequest", LEAGUE, "2010-10-24");
        walk.then("decideRequest", PARTY, "2010-10-24");
        walk.then("drawLots", LEAGUE, "2010-10-24");
        walk.together("scoreSpeeches", JUDGE, "2010-10-24", 3, "");
        walk.then("decideCommittee", PARTY, "2010-10-24");
        walk.then("inspectElected", INSPECTION, "2010-10-24");
        walk.now("2010-10-24T17:00");
        walk.then("postNotice", PARTY, "2010-10-24");
    }

    private void toTheArchive() {
        walk.toTheEnd(Map.of());
        assertThat(elections.find(walk.id()).status()).isEqualTo(Status.COMPLETED);
    }

    private Objection object(ObjectionLetter letter) {
        return objections.raise(notice().id(), letter);
    }

    private Notice notice() {
        List<Notice> posted = notices.of(walk.id());
        return posted.get(posted.size() - 1);
    }

    private List<Seat> deputies() {
        return committee.seats(walk.id()).stream()
                .filter(seat -> seat.post().equals(new PostId("deputy")))
                .toList();
    }

    private void refused(Consumer<ObjectNode> change, String message) {
        OpenTask task = walk.open().get(0);
        assertThatThrownBy(() -> walk.complete(task, "xingang-inspection", change))
                .hasStackTraceContaining(message);
        assertThat(walk.open()).extracting(OpenTask::id).containsExactly(task.id());
    }

    private List<Tuple> written() {
        return minutes.entries(walk.id()).stream()
                .dropWhile(entry -> !entry.action().equals("notice-posted"))
                .filter(entry -> !entry.action().startsWith("stage-"))
                .map(entry -> tuple(entry.actor(), entry.action(), entry.clause()))
                .toList();
    }

    private String pausingScheme() {
        String id = "xingang-pausing";
        schemes.add(
                ShippedSchemes.text("xingang-2010")
                        .replace("id: xingang-2010", "id: " + id)
                        .replace("pause-during-investigation: false", "pause-during-investigation: true"),
                "admin");
        return id;
    }
}

package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huanjie.election.ElectionService;
import org.huanjie.ids.PostId;
import org.huanjie.person.Person;
import org.huanjie.person.PoliticalStatus;
import org.huanjie.person.Residence;
import org.huanjie.person.SampleProfiles;
import org.huanjie.person.Staffing;
import org.huanjie.publicity.Notice;
import org.huanjie.publicity.ObjectionLetter;
import org.huanjie.publicity.ObjectionRegister;
import org.huanjie.publicity.PublicNotices;
import org.huanjie.roster.Seat;
import org.huanjie.selection.Committee;
import org.huanjie.selection.Naming;
import org.huanjie.selection.Naming.Named;
import org.huanjie.selection.Selection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** Objections to something else than an elected candidate: to an announcement, and to a secretary whom the party names. */
@WholeElectionTest
class ObjectionMattersTest {

    private static final String INSPECTION = "inspection:440305002";
    private static final ObjectionLetter LETTER = new ObjectionLetter("与规定不符，请核实。", "");

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ElectionService elections;

    @Autowired
    private Committee committee;

    @Autowired
    private Selection selection;

    @Autowired
    private PublicNotices notices;

    @Autowired
    private ObjectionRegister objections;

    @Autowired
    private TransactionOperations transaction;

    private String process;

    @BeforeEach
    void anElectionOfNanshan() {
        walk.start("nanshan", "440305002", "nanshan-2011", "2026-03-02");
    }

    @AfterEach
    void theElectionEnds() {
        runtime.deleteProcessInstanceIfExists(process, "test", true, true, false, false);
        elections.withdraw(walk.id(), "换届方案调整", "nanshan-league");
        ClockUtil.reset();
    }

    @Test
    void aWrongAnnouncementIsPostedAnew() {
        post("announcement", "nanshan-league");
        object();
        settle("serious", List.of());
        assertThat(walk.waiting()).noneMatch(line -> line.startsWith("postNotice"));
        walk.window("noticeWindow", "2026-03-13T00:00");

        assertThat(walk.waiting()).contains("postNotice league:440305002 2026-03-16T18:00");
        complete("postNotice", "nanshan-league");
        assertThat(notices.of(walk.id()))
                .extracting(Notice::state)
                .containsExactly(Notice.State.ENDED, Notice.State.OPEN);
    }

    @Test
    void aSecretaryWhomThePartyNamedLeavesTheListAsWellAndNothingIsLeftToPost() {
        Named secretary = new Named(
                new PostId("secretary"),
                new Person("沈立新", "男", "", "", "街道办事处科员", LocalDate.of(1995, 5, 1)),
                SampleProfiles.with(
                        SampleProfiles.of(PoliticalStatus.PARTY_MEMBER, Residence.REGISTERED),
                        "staffing",
                        Staffing.INSIDE),
                Optional.empty());
        transaction.executeWithoutResult(
                status -> selection.name(walk.id(), new Naming(List.of(secretary), "同意上述人选。"), "nanshan-party"));
        post("result", "nanshan-party");
        assertThat(notices.of(walk.id()).get(0).text()).contains("沈立新");
        object();
        settle("serious", List.of("secretary:沈立新"));

        assertThat(committee.seats(walk.id())).extracting(Seat::name).isEmpty();
        walk.window("noticeWindow", "2026-03-10T00:00");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(process)
                        .count())
                .as("with nobody left on the list there is nothing to post")
                .isZero();
    }

    private void post(String kind, String account) {
        process = runtime.startProcessInstanceByKey(
                        "publicNotice", walk.id().value(), Map.of("tenant", "440305", "noticeKind", kind))
                .getId();
        complete("postNotice", account);
    }

    private void object() {
        objections.raise(notices.of(walk.id()).get(0).id(), LETTER);
        assertThat(walk.waiting()).contains("investigateObjection " + INSPECTION + " 2026-03-09T18:00");
    }

    private void settle(String outcome, List<String> people) {
        walk.open().stream()
                .filter(task -> task.key().equals("investigateObjection"))
                .forEach(task -> walk.complete(task, "nanshan-inspection", form -> {
                    form.put("outcome", outcome);
                    people.forEach(form.putArray("people")::add);
                }));
    }

    private void complete(String key, String account) {
        walk.open().stream()
                .filter(task -> task.key().equals(key))
                .forEach(task -> walk.complete(task, account, form -> {}));
    }
}

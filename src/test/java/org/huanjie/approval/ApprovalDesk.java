package org.huanjie.approval;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.BodyKind;
import org.huanjie.approval.Request.Decision;
import org.huanjie.division.Bodies;
import org.huanjie.document.Attachment;
import org.huanjie.document.Attachments;
import org.huanjie.document.FileType;
import org.huanjie.election.Election;
import org.huanjie.election.Elections;
import org.huanjie.election.Occasion;
import org.huanjie.election.PartyNames;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.Finding;
import org.huanjie.minutes.MinutesRecord;
import org.huanjie.minutes.WrittenDetail;
import org.huanjie.scheme.Basis;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Approvals;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Everything around requests for approval, with a database of its own: an election of Jiyang whose result needs the party committee and the county's League. */
public final class ApprovalDesk {

    public static final ElectionId ELECTION = new ElectionId("460203198-2026-1");
    public static final String CLERK = "jiyang-league";
    public static final String PARTY = "jiyang-party";
    public static final String SUPERIOR = "jiyang-superior";
    public static final LocalDate LAST_DAY = LocalDate.of(2026, 4, 10);

    /** An entry of the minutes. */
    public record Entry(String actor, String action, String clause, Map<?, ?> detail) {}

    public final Clock clock = Clock.fixed(Instant.parse("2026-03-30T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
    public final List<Entry> minutes = new ArrayList<>();
    public final List<String> outcomes = new ArrayList<>();
    public final List<Finding> faults = new ArrayList<>();
    public final Elections elections = mock();
    public final RequestProcess process = mock();
    public final Attachments attachments = mock();
    public final Requests requests;
    public final RequestForms forms;

    public ApprovalDesk() {
        when(process.withdraw(any(), any())).thenReturn(true);
        var database = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V6__approval_publicity_training.sql"),
                        new ClassPathResource("db/migration/V31__replies_overdue.sql"))
                .execute(database);
        election();
        requests = new Requests(
                new RequestStore(JdbcClient.create(database)),
                elections,
                new StaticListableBeanFactory(Map.of("result", new ResultSubject()))
                        .getBeanProvider(RequestSubject.class),
                new StaticListableBeanFactory(Map.of("process", process)).getBeanProvider(RequestProcess.class),
                attachments,
                (election, actor, clause, entry) -> minutes.add(
                        new Entry(actor, MinutesRecord.action(entry.getClass()), clause, WrittenDetail.fields(entry))),
                clock);
        forms = new RequestForms(requests, elections, new PartyNames(elections, bodies()), attachments, clock);
    }

    private void election() {
        Scheme scheme = mock();
        when(scheme.title()).thenReturn("吉阳镇团委换届工作方案");
        when(scheme.body()).thenReturn(new Scheme.Body(Scheme.BodyType.COMMITTEE, new Basis("JY-4.2a", "")));
        when(elections.division(ELECTION)).thenReturn("460203198");
        when(scheme.approvals())
                .thenReturn(new Approvals(
                        asks("JY-4.3.1", BodyKind.PARTY),
                        asks("JY-4.3.4d", BodyKind.PARTY),
                        asks("JY-4.3.6a", BodyKind.PARTY, BodyKind.SUPERIOR),
                        Optional.of(new Approvals.Reply(1, new Basis("B.4", "")))));
        when(attachments.of(ELECTION)).thenReturn(List.of(uploaded("roll", "名册.pdf"), uploaded("reply", "批复.pdf")));
        when(elections.scheme(ELECTION)).thenReturn(scheme);
        when(elections.occasion(ELECTION)).thenReturn(Occasion.TERM_DUE);
        when(elections.lastDay(ELECTION, "result-approval")).thenReturn(LAST_DAY);
        when(elections.get(ELECTION))
                .thenReturn(new Election(
                        ELECTION,
                        "460203198",
                        "460203",
                        "共青团吉阳镇委员会",
                        "jiyang-2011",
                        1,
                        LocalDate.of(2026, 3, 2),
                        null,
                        null,
                        Election.Stage.IMPLEMENTATION,
                        Election.Status.RUNNING));
    }

    private static Bodies bodies() {
        Bodies bodies = mock();
        when(bodies.of(List.of("460203198", "460203")))
                .thenReturn(List.of(
                        new Bodies.Body("460203198", "party", "中共吉阳镇委员会", ""),
                        new Bodies.Body("460203", "league", "共青团吉阳区委员会", "")));
        return bodies;
    }

    private Attachment uploaded(String id, String name) {
        return new Attachment(id, ELECTION, "request", "", name, FileType.PDF, 5, "", OffsetDateTime.now(clock), CLERK);
    }

    private static Approvals.Step asks(String clause, BodyKind... bodies) {
        return new Approvals.Step(List.of(bodies), new Basis(clause, ""));
    }

    public Filing paper() {
        FilingForm offered = forms.filing(ELECTION, RequestKind.RESULT);
        String changes = offered.context().notice().isEmpty() ? "" : "已按退回意见逐项修改。";
        return new Filing(offered.title(), offered.text(), changes, offered.attachments());
    }

    public void file() {
        requests.file(ELECTION, RequestKind.RESULT, paper(), CLERK);
    }

    public boolean decide(Decision decision, String opinion, String actor) {
        return requests.decide(
                ELECTION, RequestKind.RESULT, new Reply(decision, opinion, Optional.empty(), "", List.of()), actor);
    }

    private final class ResultSubject implements RequestSubject {

        @Override
        public String kind() {
            return "result";
        }

        @Override
        public String draft(ElectionId election) {
            return "选举大会应到102人，实到95人，选举产生委员15名。";
        }

        @Override
        public Object context(ElectionId election) {
            return Map.of("elected", 15);
        }

        @Override
        public List<Finding> faults(ElectionId election) {
            return List.copyOf(faults);
        }

        @Override
        public void decided(ElectionId election, String outcome) {
            outcomes.add(outcome);
        }
    }
}

package org.huanjie.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huanjie.access.BodyKind;
import org.huanjie.access.rules.FourEyesRule;
import org.huanjie.approval.ApprovalMinutes.Approved;
import org.huanjie.approval.ApprovalMinutes.Filed;
import org.huanjie.approval.ApprovalMinutes.Late;
import org.huanjie.approval.ApprovalMinutes.Overtaken;
import org.huanjie.approval.ApprovalMinutes.Refused;
import org.huanjie.approval.ApprovalMinutes.ReplyLate;
import org.huanjie.approval.ApprovalMinutes.ReplyOverdue;
import org.huanjie.approval.ApprovalMinutes.Returned;
import org.huanjie.approval.ApprovalMinutes.Said;
import org.huanjie.approval.ApprovalMinutes.Withdrawn;
import org.huanjie.approval.Request.Decision;
import org.huanjie.approval.Request.Opinion;
import org.huanjie.approval.Request.State;
import org.huanjie.approval.Request.Version;
import org.huanjie.approval.rules.FilingRules;
import org.huanjie.approval.rules.ReplyClock;
import org.huanjie.approval.rules.ReplyRules;
import org.huanjie.approval.rules.Turn;
import org.huanjie.document.Attachment;
import org.huanjie.document.Attachments;
import org.huanjie.election.Election.Status;
import org.huanjie.election.Elections;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.huanjie.minutes.Minutes;
import org.huanjie.scheme.Scheme.Approvals;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests for approval: filed, decided by each body in turn, returned for correction, withdrawn (D.6, E16, E17). */
@Service
public class Requests {

    private final RequestStore store;
    private final Elections elections;
    private final ObjectProvider<RequestSubject> subjects;
    private final ObjectProvider<RequestProcess> process;
    private final Attachments attachments;
    private final Minutes minutes;
    private final Clock clock;

    public Requests(
            RequestStore store,
            Elections elections,
            ObjectProvider<RequestSubject> subjects,
            ObjectProvider<RequestProcess> process,
            Attachments attachments,
            Minutes minutes,
            Clock clock) {
        this.store = store;
        this.elections = elections;
        this.subjects = subjects;
        this.process = process;
        this.attachments = attachments;
        this.minutes = minutes;
        this.clock = clock;
    }

    /** @throws NoSuchElementException when there is none with this id */
    public Request get(String id) {
        return store.find(id).orElseThrow();
    }

    /** The request that the author continues or the bodies have before them; nothing before the first filing and after the end. */
    public Optional<Request> open(ElectionId election, RequestKind kind) {
        return store.latest(election, kind.id())
                .filter(request -> request.state() == State.PENDING || request.continued());
    }

    /** All requests of an election, the oldest first. */
    public List<Request> of(ElectionId election) {
        return store.of(election);
    }

    /** Whether the last request of this kind was refused. */
    public boolean refused(ElectionId election, RequestKind kind) {
        return of(election).stream()
                .filter(request -> request.kind().equals(kind.id()))
                .reduce((earlier, later) -> later)
                .filter(request -> request.state() == State.REFUSED)
                .isPresent();
    }

    public RequestSubject subject(RequestKind kind) {
        return subjects.stream()
                .filter(subject -> subject.kind().equals(kind.id()))
                .findFirst()
                .orElseThrow();
    }

    /** The bodies that the election's scheme asks, in order. */
    public Approvals.Step asked(ElectionId election, RequestKind kind) {
        return kind.asks(elections.scheme(election));
    }

    /** The body that has the request before it, nobody while the author has it. */
    public Optional<BodyKind> turn(Request request) {
        return request.state() == State.PENDING ? Turn.of(bodies(request), request) : Optional.empty();
    }

    /**
     * Files a request or, after a return or a withdrawal, its next version; the first body is asked, or asked again.
     *
     * @throws Refusal when the paper or the matter itself has faults
     * @throws ConflictException when a body has the request before it
     */
    @Transactional
    public void file(ElectionId election, RequestKind kind, Filing filing, String actor) {
        Optional<Request> open = open(election, kind);
        if (open.filter(request -> request.state() == State.PENDING).isPresent()) {
            throw new ConflictException("请示已经上报，正在等待批示");
        }
        List<Finding> faults = new ArrayList<>(
                FilingRules.faults(filing, open.filter(Requests::returned).isPresent()));
        faults.addAll(missing(election, filing.attachments()));
        faults.addAll(subject(kind).faults(election));
        Refusal.ifAny(faults);
        keep(election, kind, filing, actor, open);
    }

    private void keep(ElectionId election, RequestKind kind, Filing filing, String actor, Optional<Request> open) {
        int number = open.map(request -> request.latest().number()).orElse(0) + 1;
        Version version = new Version(
                number, filing.title(), filing.text(), filing.changes(), filing.attachments(), actor, clock.instant());
        Request filed = open.map(request -> store.add(request, version, this::replyDue))
                .orElseGet(() -> store.begin(election, kind.id(), version, this::replyDue));
        attachments.give(election, filing.attachments(), filed.id());
        minutes.append(
                election,
                actor,
                clause(election, kind),
                new Filed(filed.id(), number, filing.title(), filing.changes(), filing.attachments()));
    }

    /**
     * Records the decision of the body whose turn it is.
     *
     * @return whether another body follows
     * @throws Refusal when a reason is missing or the reply's number is none
     * @throws ConflictException when no body has the request before it
     */
    @Transactional
    public boolean decide(ElectionId election, RequestKind kind, Reply verdict, String actor) {
        Request request = open(election, kind).orElseThrow(Requests::notPending);
        BodyKind body = turn(request).orElseThrow(Requests::notPending);
        List<Finding> faults = new ArrayList<>(ReplyRules.faults(verdict, LocalDate.now(clock)));
        if (!ownConsent(request, body)) {
            List<String> filers =
                    request.versions().stream().map(Version::filedBy).toList();
            faults.addAll(FourEyesRule.faults("decision", "这件请示", filers, actor));
        }
        faults.addAll(missing(election, verdict.attachments()));
        Refusal.ifAny(faults);
        boolean more = verdict.decision() == Decision.APPROVED && Turn.another(bodies(request), request);
        Request judged = store.add(request, opinion(request, body, verdict, actor));
        attachments.give(election, verdict.attachments(), request.id());
        note(request, body, verdict, actor);
        replyDue(request)
                .filter(LocalDate.now(clock)::isAfter)
                .ifPresent(due -> noteLate(request, actor, new ReplyLate(late(request, body, due))));
        if (more) {
            store.await(judged, this::replyDue);
        } else {
            settle(judged, kind, verdict.decision());
        }
        return more;
    }

    /** The last day on which the body whose turn it is answers in time (B.4); nothing while none has it, or the scheme sets no time. */
    public Optional<LocalDate> replyDue(Request request) {
        return turn(request)
                .flatMap(
                        body -> elections.scheme(request.election()).approvals().reply())
                .map(reply -> ReplyClock.lastDay(request, reply, clock.getZone()));
    }

    /** Whether the body whose turn it is has not answered in time (B.4, E16). */
    public boolean replyOverdue(Request request) {
        return replyDue(request).filter(LocalDate.now(clock)::isAfter).isPresent();
    }

    /**
     * The last day on which the body decides that has the request before it. Nobody can still decide a request that was returned by the day that the
     * timetable gave its first version: it is counted from the new filing, and is the day until which the body answers in time where the scheme sets one (E16). So it
     * is with what is filed anew, or comes up only when it is needed, once the timetable's day has gone by (E17).
     */
    public LocalDate decisionDay(ElectionId election, RequestKind kind) {
        LocalDate planned = elections.lastDay(election, kind.step());
        return open(election, kind)
                .filter(request -> request.returnedBefore()
                        || filed(request).isAfter(planned) && (kind.comesUnplanned() || filedBefore(request, kind)))
                .map(request -> replyDue(request).orElseGet(() -> elections.handledBy(election, filed(request))))
                .orElse(planned);
    }

    private LocalDate filed(Request request) {
        return day(request.latest().filedAt());
    }

    /**
     * The last day on which the author files: of the timetable or, after a return, the one that the body set; where that body set none and the timetable's has
     * gone by, it is counted from the return (E16). What is filed anew, or
     * comes up only when it is needed, is counted from the day on which it can be filed once the timetable's day has gone by (E17).
     *
     * @param known that day
     */
    public LocalDate filingDay(ElectionId election, RequestKind kind, LocalDate known) {
        LocalDate planned = elections.lastDay(election, kind.step());
        Optional<Opinion> last = open(election, kind)
                .flatMap(request -> request.opinionsOnLatest().stream().reduce((first, next) -> next));
        if (last.isEmpty() && known.isAfter(planned) && (kind.comesUnplanned() || filedBefore(election, kind))) {
            return elections.handledBy(election, known);
        }
        LocalDate returned = last.map(Opinion::decidedAt).map(this::day).orElse(planned);
        return last.flatMap(Opinion::correctBy)
                .orElseGet(() -> returned.isAfter(planned) ? elections.handledBy(election, returned) : planned);
    }

    private boolean filedBefore(Request request, RequestKind kind) {
        return request.latest().number() > 1
                || store.of(request.election()).stream()
                        .filter(other -> !other.id().equals(request.id()))
                        .anyMatch(other -> other.kind().equals(kind.id()));
    }

    private boolean filedBefore(ElectionId election, RequestKind kind) {
        return store.of(election).stream().anyMatch(request -> request.kind().equals(kind.id()));
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }

    /** Records which bodies have not answered in time, once each, whether or not their stage is late. */
    @Transactional
    public void noteOverdueReplies() {
        store.overdue(LocalDate.now(clock)).forEach(id -> noteOverdue(get(id)));
    }

    /** Likewise of one election, also where the request was filed under a version of the program that kept no day. */
    @Transactional
    public void noteOverdueReplies(ElectionId election) {
        store.of(election).stream().filter(this::replyOverdue).forEach(this::noteOverdue);
    }

    /** The next day after which an answer that is awaited is late. */
    Optional<LocalDate> nextReplyBy() {
        return store.nextReplyBy();
    }

    private void noteOverdue(Request request) {
        boolean broken = Set.of(Status.WITHDRAWN, Status.ANNULLED)
                .contains(elections.get(request.election()).status());
        if (store.note(request.id()) && !broken) {
            replyDue(request)
                    .map(due -> late(request, turn(request).orElseThrow(), due))
                    .ifPresent(late -> noteLate(request, Minutes.SYSTEM, new ReplyOverdue(late)));
        }
    }

    private static Late late(Request request, BodyKind body, LocalDate due) {
        return new Late(request.id(), request.latest().number(), body, due);
    }

    private void noteLate(Request request, String actor, ApprovalMinutes entry) {
        String clause = elections
                .scheme(request.election())
                .approvals()
                .reply()
                .orElseThrow()
                .basis()
                .clause();
        minutes.append(request.election(), actor, clause, entry);
    }

    private Opinion opinion(Request request, BodyKind body, Reply verdict, String actor) {
        String text = verdict.opinion().isEmpty() ? "同意。" : verdict.opinion();
        return new Opinion(
                request.latest().number(),
                body,
                verdict.decision(),
                text,
                ReplyRules.replyNumber(verdict.replyNumber()),
                verdict.correctBy(),
                verdict.attachments(),
                actor,
                clock.instant());
    }

    private void note(Request request, BodyKind body, Reply verdict, String actor) {
        Said said = new Said(
                request.id(),
                request.latest().number(),
                body,
                verdict.opinion(),
                ReplyRules.replyNumber(verdict.replyNumber()),
                verdict.attachments(),
                verdict.correctBy());
        minutes.append(
                request.election(),
                actor,
                clause(request.election(), RequestKind.of(request.kind())),
                switch (verdict.decision()) {
                    case APPROVED -> new Approved(said);
                    case RETURNED -> new Returned(said);
                    case REFUSED -> new Refused(said);
                });
    }

    private void settle(Request request, RequestKind kind, Decision decision) {
        switch (decision) {
            case APPROVED -> settle(request, kind, State.APPROVED, "approved");
            case REFUSED -> settle(request, kind, State.REFUSED, "refused");
            case RETURNED -> store.state(request, State.RETURNED);
        }
    }

    private void settle(Request request, RequestKind kind, State state, String outcome) {
        store.state(request, state);
        subject(kind).decided(request.election(), outcome);
    }

    /**
     * Takes a request back that no body has decided on or claimed; the author then files its next version.
     *
     * @throws ConflictException when a body has taken it up or nobody has it before them
     */
    @Transactional
    public void withdraw(String id, String actor) {
        Request request = get(id);
        if (request.state() != State.PENDING) {
            throw notPending();
        }
        if (!request.undecided()) {
            throw new ConflictException("已有单位作出批示，不能撤回；如需修改，请联系审批单位退回");
        }
        RequestKind kind = RequestKind.of(request.kind());
        if (process.getObject().takenUp(request.election(), kind)) {
            throw new ConflictException("审批单位已经签收这件请示，不能撤回；如需修改，请联系审批单位退回");
        }
        store.state(request, State.WITHDRAWN);
        minutes.append(
                request.election(),
                actor,
                clause(request.election(), kind),
                new Withdrawn(id, request.latest().number()));
        if (!process.getObject().withdraw(request.election(), kind)) {
            throw notPending();
        }
    }

    /** Takes a request back whose matter has changed, however far it has come; the calling model goes on without it. */
    @Transactional
    public void overtake(ElectionId election, RequestKind kind, String actor) {
        open(election, kind).filter(request -> request.state() == State.PENDING).ifPresent(request -> {
            store.state(request, State.WITHDRAWN);
            minutes.append(
                    election,
                    actor,
                    clause(election, kind),
                    new Overtaken(request.id(), request.latest().number()));
        });
    }

    private List<Finding> missing(ElectionId election, List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Set<String> known =
                attachments.of(election).stream().map(Attachment::id).collect(Collectors.toSet());
        return IntStream.range(0, ids.size())
                .filter(place -> !known.contains(ids.get(place)))
                .mapToObj(place -> new Finding("attachments[" + place + "]", "附件没有上传成功，请重新上传", ""))
                .toList();
    }

    /** The League body settles its own request together with others (XG-3.2.4): its clerk, who filed it, may say so, for others decide as well. */
    private boolean ownConsent(Request request, BodyKind body) {
        return body == BodyKind.LEAGUE && bodies(request).size() > 1;
    }

    private List<BodyKind> bodies(Request request) {
        return asked(request.election(), RequestKind.of(request.kind())).bodies();
    }

    private String clause(ElectionId election, RequestKind kind) {
        return asked(election, kind).basis().clause();
    }

    private static boolean returned(Request request) {
        return request.state() == State.RETURNED;
    }

    private static ConflictException notPending() {
        return new ConflictException("这件请示不在等待批示");
    }
}

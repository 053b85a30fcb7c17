package org.huanjie.publicity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huanjie.calendar.Calendars;
import org.huanjie.calendar.rules.Window;
import org.huanjie.election.Elections;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.NoticeId;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Refusal;
import org.huanjie.minutes.Minutes;
import org.huanjie.publicity.ConclusionForm.ConclusionContext;
import org.huanjie.publicity.Objection.Outcome;
import org.huanjie.publicity.Objection.State;
import org.huanjie.publicity.PublicityMinutes.AppointmentSuspended;
import org.huanjie.publicity.PublicityMinutes.ObjectionRegistered;
import org.huanjie.publicity.PublicityMinutes.ObjectionSettled;
import org.huanjie.publicity.PublicityMinutes.SuspensionOver;
import org.huanjie.publicity.rules.ConclusionRules;
import org.huanjie.scheme.Scheme;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Objections to public notices: each is registered with a receipt, investigated, and ends in one of four outcomes (B.7, E14). Who objected and what was said
 * stands neither in the minutes nor in what others see.
 */
@Service
public class ObjectionRegister {

    /** Stands in the minutes for whoever objected. */
    private static final String INFORMANT = "public";

    private final ObjectionStore store;
    private final PublicNotices notices;
    private final NoticeWindows windows;
    private final NoticeProcess process;
    private final Receipts receipts;
    private final Elections elections;
    private final Calendars calendars;
    private final Minutes minutes;
    private final Clock clock;

    ObjectionRegister(
            ObjectionStore store,
            PublicNotices notices,
            NoticeWindows windows,
            NoticeProcess process,
            Receipts receipts,
            Elections elections,
            Calendars calendars,
            Minutes minutes,
            Clock clock) {
        this.store = store;
        this.notices = notices;
        this.windows = windows;
        this.process = process;
        this.receipts = receipts;
        this.elections = elections;
        this.calendars = calendars;
        this.minutes = minutes;
        this.clock = clock;
    }

    /**
     * Registers an objection and begins its investigation.
     *
     * @throws java.util.NoSuchElementException when there is no such notice
     * @throws ConflictException when its window is over
     */
    @Transactional
    public Objection raise(NoticeId notice, ObjectionLetter letter) {
        Notice posted = notices.running(notice);
        Scheme.Objections rules = rules(posted.election());
        int place = store.to(notice).size() + 1;
        Objection objection = new Objection(
                notice + "-objection-" + place,
                receipts.next(),
                notice,
                posted.election(),
                letter.sort(),
                State.INVESTIGATING,
                Optional.empty(),
                clock.instant(),
                Window.end(today(), rules.investigation(), calendars.current().assumingWeekends()),
                Optional.empty());
        store.add(objection, place, letter);
        append(
                objection,
                INFORMANT,
                new ObjectionRegistered(objection.id(), notice, objection.sort(), objection.due()));
        process.investigate(posted, objection.id());
        moveWindow(posted);
        return objection;
    }

    /** The objections to all notices of an election, the oldest first. */
    public List<Objection> of(ElectionId election) {
        return store.of(election);
    }

    /** @throws java.util.NoSuchElementException when there is none with this id */
    public Objection get(String id) {
        return store.find(id).orElseThrow();
    }

    /** @throws java.util.NoSuchElementException when no objection has this receipt */
    public Objection byReceipt(String receipt) {
        return store.byReceipt(receipt).orElseThrow();
    }

    /** What an objection says: for the eyes of the investigating body only. */
    public ObjectionLetter letter(String id) {
        return store.letter(id);
    }

    /** What the election's scheme says of objections. */
    public Scheme.Objections rules(ElectionId election) {
        return elections.scheme(election).objections().orElseThrow();
    }

    public ConclusionForm form(String id) {
        Objection objection = get(id);
        Notice notice = notices.get(objection.notice());
        Scheme.Objections rules = rules(objection.election());
        ConclusionContext context = new ConclusionContext(
                objection.election(),
                id,
                notice.title(),
                objection.sort().words(),
                day(objection.raisedAt()).toString(),
                objection.due().toString(),
                objection.state() == State.SUSPENDED,
                rules.suspensionMonths(),
                windows.pauses(notice),
                notices.people(notice),
                rules.basis().clause());
        return new ConclusionForm(context, objection.state().name(), Outcome.UNFOUNDED, "", "", List.of());
    }

    /**
     * Records the findings of an investigation. People who are not appointed leave the list, and the notice is posted again when it has ended.
     *
     * @param expected how the objection stood when the investigation was taken up
     * @throws ConflictException when somebody else has concluded it meanwhile
     * @throws Refusal with all faults of the conclusion
     */
    @Transactional
    public void conclude(String id, State expected, Conclusion conclusion, String actor) {
        Notice notice = notices.locked(get(id).notice());
        Objection objection = get(id);
        if (objection.state() != expected) {
            throw new ConflictException("别人刚刚对这件异议作出了结论，您的结论没有保存；请刷新后再看");
        }
        Refusal.ifAny(ConclusionRules.faults(conclusion, ids(notice), expected == State.SUSPENDED));
        store.addConclusion(id, expected == State.SUSPENDED ? 2 : 1, conclusion, actor, clock.instant());
        if (conclusion.outcome() == Outcome.SUSPENDED) {
            LocalDate until = today().plusMonths(rules(objection.election()).suspensionMonths());
            store.suspend(id, until);
            append(objection, actor, new AppointmentSuspended(id, until));
        } else {
            store.settle(id, conclusion.outcome(), clock.instant());
            append(objection, actor, new ObjectionSettled(id, conclusion.outcome(), conclusion.people()));
        }
        if (conclusion.outcome() == Outcome.SERIOUS) {
            notices.strikeOff(
                    notice,
                    conclusion.people(),
                    rules(objection.election()).basis().clause(),
                    actor);
        }
        moveWindow(notice);
    }

    /** Records that an appointment has been suspended for as long as it normally may. */
    @Transactional
    public void suspensionOver(String id) {
        Objection objection = get(id);
        append(objection, Minutes.SYSTEM, new SuspensionOver(id, objection.due()));
    }

    /** Whether an investigation stops the clock of the posted notice. */
    public boolean stopTheClock(ElectionId election, NoticeKind kind) {
        return kind.asked(elections.scheme(election)).orElseThrow().pauseDuringInvestigation()
                && windows.standsStill(notices.open(election, kind).orElseThrow());
    }

    /** Resumes the window of the posted notice, whose clock is stopped. */
    @Transactional
    public void prolong(ElectionId election, NoticeKind kind) {
        windows.recount(
                notices.open(election, kind).orElseThrow(),
                rules(election).basis().clause());
    }

    private void moveWindow(Notice notice) {
        if (windows.pauses(notice)) {
            process.windowMoved(
                    windows.recount(notice, rules(notice.election()).basis().clause()));
        }
    }

    private List<String> ids(Notice notice) {
        return notices.people(notice).stream().map(NoticeSubject.Person::id).toList();
    }

    private void append(Objection objection, String actor, PublicityMinutes entry) {
        minutes.append(
                objection.election(), actor, rules(objection.election()).basis().clause(), entry);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }
}

package org.huanjie.publicity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.calendar.Calendars;
import org.huanjie.calendar.Span;
import org.huanjie.calendar.rules.Window;
import org.huanjie.calendar.rules.WorkingCalendar;
import org.huanjie.election.Election;
import org.huanjie.election.Elections;
import org.huanjie.election.PartyNames;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.NoticeId;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.huanjie.minutes.Minutes;
import org.huanjie.publicity.Notice.State;
import org.huanjie.publicity.PostingForm.PostingContext;
import org.huanjie.publicity.PublicityMinutes.Hanging;
import org.huanjie.publicity.PublicityMinutes.NoticeEnded;
import org.huanjie.publicity.PublicityMinutes.NoticePosted;
import org.huanjie.publicity.rules.HolidayRule;
import org.huanjie.publicity.rules.NoticePaper;
import org.huanjie.publicity.rules.PostingRules;
import org.huanjie.scheme.Scheme;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Public announcements and notices: posted, open for their window, ended (JY-4.3.3, NS-4.1, NS-4.4b, XG-3.2.5, D.5). */
@Service
public class PublicNotices {

    private final NoticeStore store;
    private final Elections elections;
    private final PartyNames names;
    private final ObjectProvider<NoticeSubject> subjects;
    private final Calendars calendars;
    private final Minutes minutes;
    private final Clock clock;

    public PublicNotices(
            NoticeStore store,
            Elections elections,
            PartyNames names,
            ObjectProvider<NoticeSubject> subjects,
            Calendars calendars,
            Minutes minutes,
            Clock clock) {
        this.store = store;
        this.elections = elections;
        this.names = names;
        this.subjects = subjects;
        this.calendars = calendars;
        this.minutes = minutes;
        this.clock = clock;
    }

    /** The notices of an election, the oldest first. */
    public List<Notice> of(ElectionId election) {
        return store.of(election);
    }

    /** @throws java.util.NoSuchElementException when there is none with this id */
    public Notice get(NoticeId id) {
        return store.find(id).orElseThrow();
    }

    /** The notice of this kind whose window runs. */
    public Optional<Notice> open(ElectionId election, NoticeKind kind) {
        return store.of(election).stream()
                .filter(notice -> notice.kind() == kind && notice.state() == State.OPEN)
                .findFirst();
    }

    /**
     * What the scheme asks for.
     *
     * @throws java.util.NoSuchElementException when it does without this kind of notice
     */
    public Scheme.Notice asked(ElectionId election, NoticeKind kind) {
        return kind.asked(elections.scheme(election)).orElseThrow();
    }

    public PostingForm form(ElectionId election, NoticeKind kind) {
        Scheme.Notice asked = asked(election, kind);
        NoticeSubject subject = subject(kind);
        LocalDate to = lastDay(today(), asked);
        PostingContext context = new PostingContext(
                election,
                kind.paper(),
                names.of(election).get(asked.issuer()),
                length(asked.window()),
                to.toString(),
                asked.basis().clause(),
                again(election, kind),
                warnings(today(), to).stream().map(Warning::message).toList(),
                asked.media());
        return new PostingForm(
                context,
                kind.id() + "-" + store.of(election).size(),
                subject.title(election),
                NoticePaper.text(kind.paper(), subject.draft(election)),
                asked.scope(),
                asked.media(),
                "",
                "");
    }

    private String again(ElectionId election, NoticeKind kind) {
        return last(election, kind)
                .filter(Notice::listChanged)
                .map(before -> "上一次" + kind.paper() + "期间经查实有变动，须按现在的内容重新" + kind.paper() + "（E14）")
                .orElse("");
    }

    /**
     * Posts a notice now; its window begins, today not counted.
     *
     * @throws Refusal when it says too little, tells too much of a person or reaches nobody, or when its matter is not ready
     * @throws ConflictException when one of this kind is already posted
     */
    @Transactional
    public Notice post(ElectionId election, NoticeKind kind, Posting posting, String actor) {
        if (open(election, kind).isPresent()) {
            throw new ConflictException("同类" + kind.paper() + "正在张贴，期满前不能再次张贴");
        }
        Scheme.Notice asked = asked(election, kind);
        List<Finding> faults = new ArrayList<>(PostingRules.faults(posting, asked));
        faults.addAll(subject(kind).faults(election));
        Refusal.ifAny(faults);
        Notice notice = notice(election, kind, posting, asked, actor);
        store.add(notice);
        minutes.append(election, actor, asked.basis().clause(), new NoticePosted(hanging(notice)));
        subject(kind).posted(election, notice.id());
        return notice;
    }

    private Notice notice(ElectionId election, NoticeKind kind, Posting posting, Scheme.Notice asked, String actor) {
        LocalDate to = lastDay(today(), asked);
        NoticeId id = new NoticeId(election + "-notice-" + (store.of(election).size() + 1));
        return new Notice(
                id,
                election,
                kind,
                State.OPEN,
                posting.title(),
                NoticePaper.dated(posting.text(), id.value(), today(), to),
                posting.scope(),
                posting.media(),
                posting.phone(),
                posting.address(),
                today(),
                to,
                warnings(today(), to).stream().map(Warning::id).toList(),
                actor,
                clock.instant(),
                false);
    }

    /**
     * A notice to which objections may be made now; nobody else changes it until the transaction ends.
     *
     * @throws java.util.NoSuchElementException when there is none with this id
     * @throws ConflictException when it is no longer posted
     */
    public Notice running(NoticeId id) {
        Notice notice = locked(id);
        boolean held = elections.get(notice.election()).status() == Election.Status.RUNNING;
        if (!held || notice.state() != State.OPEN || !clock.instant().isBefore(ends(notice))) {
            throw new ConflictException("这份" + notice.kind().paper() + "已经期满，不再受理异议");
        }
        return notice;
    }

    /**
     * A notice, locked until the transaction ends.
     *
     * @throws java.util.NoSuchElementException when there is none with this id
     */
    public Notice locked(NoticeId id) {
        return store.lock(id).orElseThrow();
    }

    /** Whom a notice names: those on the list as things stand, and those struck off since it was posted, whom another objection may concern too (E14). */
    public List<NoticeSubject.Person> people(Notice notice) {
        NoticeSubject subject = subject(notice.kind());
        return Stream.concat(
                        subject.people(notice.election()).stream(),
                        subject.struckOff(notice.election()).stream()
                                .filter(person -> notice.text().contains(person.name())))
                .toList();
    }

    /** Removes people from the list of a posted notice, which is posted again when it has ended (E14). */
    @Transactional
    public void strikeOff(Notice notice, List<String> people, String clause, String actor) {
        subject(notice.kind())
                .strikeOff(
                        notice.election(),
                        people,
                        elections.scheme(notice.election()).citations().cited("公示期间反映的问题属实且严重，不予任用", clause),
                        actor);
        store.listChanged(notice.id());
    }

    /** The most recent notice of this kind, whether or not it is still posted. */
    public Optional<Notice> last(ElectionId election, NoticeKind kind) {
        return store.of(election).stream()
                .filter(notice -> notice.kind() == kind)
                .reduce((first, second) -> second);
    }

    /**
     * The day by which a notice is posted: the first of its step or, when one of its kind has hung before, soon after it is known that another must (E14).
     *
     * @param known the day on which that is known
     */
    public LocalDate postingDay(ElectionId election, NoticeKind kind, LocalDate known) {
        return last(election, kind).isEmpty()
                ? elections.firstDay(election, kind.step())
                : elections
                        .scheme(election)
                        .objections()
                        .map(rules -> Window.end(known, rules.reposting(), calendar()))
                        .orElseGet(() -> elections.handledBy(election, known));
    }

    /** When the window of the open notice ends: 00:00 of the day after its last. */
    public Instant windowEnds(ElectionId election, NoticeKind kind) {
        return ends(open(election, kind).orElseThrow());
    }

    private Instant ends(Notice notice) {
        return notice.to().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    /**
     * Ends the open notice: its window is over and the last objection settled.
     *
     * @return whether its list has changed, so that it is posted anew once who follows is decided
     */
    @Transactional
    public boolean end(ElectionId election, NoticeKind kind) {
        Notice notice = open(election, kind).orElseThrow();
        store.end(notice.id(), today());
        minutes.append(
                election, Minutes.SYSTEM, asked(election, kind).basis().clause(), new NoticeEnded(hanging(notice)));
        subject(kind).ended(election, notice.id());
        return notice.listChanged() && subject(kind).remains(election);
    }

    private NoticeSubject subject(NoticeKind kind) {
        return subjects.stream()
                .filter(subject -> subject.kind().equals(kind.id()))
                .findFirst()
                .orElseThrow();
    }

    private LocalDate lastDay(LocalDate from, Scheme.Notice asked) {
        return Window.end(from, asked.window(), calendar());
    }

    private List<Warning> warnings(LocalDate from, LocalDate to) {
        List<Warning> warnings = new ArrayList<>();
        if (!calendar().unknownYears(from, to).isEmpty()) {
            warnings.add(Warning.YEAR_MISSING);
        }
        if (HolidayRule.insideLongHoliday(from, to, calendar())) {
            warnings.add(Warning.INSIDE_HOLIDAY);
        }
        return warnings;
    }

    private WorkingCalendar calendar() {
        return calendars.current().assumingWeekends();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Hanging hanging(Notice notice) {
        return new Hanging(
                notice.id(),
                notice.kind().id(),
                notice.title(),
                notice.from(),
                notice.to(),
                notice.scope(),
                notice.media(),
                notice.warnings());
    }

    private static String length(Span span) {
        String unit = span.unit() == Span.Unit.WORKING ? "个工作日" : "天";
        String roll = span.roll() ? "，末日遇放假顺延到下一工作日" : "";
        return span.days() + unit + "（张贴当日不计" + roll + "）";
    }
}

package org.huanjie.publicity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huanjie.calendar.Calendars;
import org.huanjie.calendar.rules.WorkingCalendar;
import org.huanjie.election.Elections;
import org.huanjie.minutes.Minutes;
import org.huanjie.publicity.rules.NoticePaper;
import org.huanjie.publicity.rules.NoticePeriod;
import org.huanjie.publicity.rules.NoticePeriod.Pause;
import org.huanjie.scheme.Scheme;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How long running notices hang: their windows stand still during investigations where the scheme says so (E14). */
@Service
public class NoticeWindows {

    private final NoticeStore notices;
    private final ObjectionStore objections;
    private final Elections elections;
    private final Calendars calendars;
    private final Minutes minutes;
    private final Clock clock;

    NoticeWindows(
            NoticeStore notices,
            ObjectionStore objections,
            Elections elections,
            Calendars calendars,
            Minutes minutes,
            Clock clock) {
        this.notices = notices;
        this.objections = objections;
        this.elections = elections;
        this.calendars = calendars;
        this.minutes = minutes;
        this.clock = clock;
    }

    /** Whether a notice's clock stands still now. */
    public boolean standsStill(Notice notice) {
        return pauses(notice) && objections.to(notice.id()).stream().anyMatch(objection -> !objection.settled());
    }

    /** Whether investigations stop the clock of such a notice. */
    public boolean pauses(Notice notice) {
        return asked(notice).pauseDuringInvestigation();
    }

    /** Recounts the last day of a running notice, assuming that an open investigation lasts until its due day. */
    public LocalDate lastDay(Notice notice) {
        WorkingCalendar calendar = calendars.current().assumingWeekends();
        return new NoticePeriod(notice.from(), asked(notice).window(), pausesOf(notice)).lastDay(calendar);
    }

    /**
     * Recounts the window of a running notice and records it if it has moved; the caller moves the timer.
     *
     * @return the notice with the window that it has now
     */
    @Transactional
    public Notice recount(Notice notice, String clause) {
        LocalDate to = lastDay(notice);
        if (to.equals(notice.to())) {
            return notice;
        }
        notices.move(notice.id(), to, NoticePaper.moved(notice.text(), notice.from(), notice.to(), to));
        minutes.append(
                notice.election(),
                Minutes.SYSTEM,
                clause,
                new PublicityMinutes.WindowMoved(notice.id(), notice.from(), notice.to(), to));
        return notices.find(notice.id()).orElseThrow();
    }

    private List<Pause> pausesOf(Notice notice) {
        return pauses(notice)
                ? objections.to(notice.id()).stream().map(this::pause).toList()
                : List.of();
    }

    private Pause pause(Objection objection) {
        LocalDate expected = later(objection.due(), LocalDate.now(clock));
        return new Pause(
                day(objection.raisedAt()), objection.settledAt().map(this::day).orElse(expected));
    }

    LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private Scheme.Notice asked(Notice notice) {
        return notice.kind().asked(elections.scheme(notice.election())).orElseThrow();
    }
}

package org.huanjie.publicity;

import java.time.LocalDate;
import java.util.List;
import org.huanjie.calendar.Calendars;
import org.huanjie.calendar.rules.Window;
import org.huanjie.election.Elections;
import org.huanjie.election.RunningWindows;
import org.huanjie.ids.ElectionId;
import org.huanjie.minutes.Minutes;
import org.huanjie.publicity.Notice.State;
import org.huanjie.scheme.Scheme;
import org.springframework.stereotype.Component;

/** Recounts posted notices and open investigations when a holiday year is imported (E.2). */
@Component
class RunningNotices implements RunningWindows {

    private static final String CLAUSE = "E.2";

    private final NoticeStore notices;
    private final NoticeWindows windows;
    private final ObjectionStore objections;
    private final Elections elections;
    private final Calendars calendars;
    private final Minutes minutes;

    RunningNotices(
            NoticeStore notices,
            NoticeWindows windows,
            ObjectionStore objections,
            Elections elections,
            Calendars calendars,
            Minutes minutes) {
        this.notices = notices;
        this.windows = windows;
        this.objections = objections;
        this.elections = elections;
        this.calendars = calendars;
        this.minutes = minutes;
    }

    /** Investigations first: a window that stands still waits for them. */
    @Override
    public boolean recount(ElectionId election) {
        List<Objection> late = elections.scheme(election).objections().stream()
                .flatMap(rules -> objections.of(election).stream()
                        .filter(objection -> objection.state() == Objection.State.INVESTIGATING)
                        .filter(objection -> prolonged(objection, rules)))
                .toList();
        List<Notice> moved = notices.of(election).stream()
                .filter(notice -> notice.state() == State.OPEN)
                .filter(notice -> windows.lastDay(notice).isAfter(notice.to()))
                .map(notice -> windows.recount(notice, CLAUSE))
                .toList();
        return !late.isEmpty() || !moved.isEmpty();
    }

    private boolean prolonged(Objection objection, Scheme.Objections rules) {
        LocalDate due = Window.end(
                windows.day(objection.raisedAt()),
                rules.investigation(),
                calendars.current().assumingWeekends());
        if (!due.isAfter(objection.due())) {
            return false;
        }
        objections.due(objection.id(), due);
        minutes.append(
                objection.election(),
                Minutes.SYSTEM,
                CLAUSE,
                new PublicityMinutes.DeadlineMoved(objection.id(), objection.due(), due));
        return true;
    }
}

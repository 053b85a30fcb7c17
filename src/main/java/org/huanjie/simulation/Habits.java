package org.huanjie.simulation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.huanjie.counting.SheetAnswer;
import org.huanjie.counting.Signature;
import org.huanjie.engine.UserTaskHandlers;
import org.huanjie.ids.ElectionId;
import org.huanjie.meeting.MeetingOpening;
import org.huanjie.simulation.rules.Diligence;
import org.huanjie.simulation.rules.Lot;

/** When bodies do their tasks: each has its own diligence, which the seed decides. */
final class Habits {

    /** Four times on a working day somebody looks at the tasks. */
    static final List<LocalTime> HOURS =
            List.of(LocalTime.of(9, 0), LocalTime.of(11, 0), LocalTime.of(14, 30), LocalTime.of(16, 30));

    /** Done while the meeting sits together. */
    private static final Set<Class<?>> AT_THE_MEETING =
            Set.of(MeetingOpening.class, SheetAnswer.class, Signature.class);

    private static final int COUNTY = 6;

    private final Season season;
    private final UserTaskHandlers handlers;
    private final Predicate<LocalDate> works;
    private final Function<ElectionId, Optional<LocalDateTime>> meetings;
    private final Lot lot;

    /**
     * @param works whether people work on a day
     * @param meetings when the last meeting of an election opens
     */
    Habits(
            Season season,
            UserTaskHandlers handlers,
            Predicate<LocalDate> works,
            Function<ElectionId, Optional<LocalDateTime>> meetings) {
        this.season = season;
        this.handlers = handlers;
        this.works = works;
        this.meetings = meetings;
        lot = Lot.of(season.seed());
    }

    /** Cities, counties and the province itself are prompt. */
    Diligence diligence(String body) {
        if (body.length() - body.indexOf(':') - 1 <= COUNTY) {
            return Diligence.PROMPT;
        }
        return Diligence.of(season.diligence(), lot.about("diligence").about(body));
    }

    LocalDateTime when(Assignment work) {
        Class<?> answer = handlers.of(work.kind()).answerType();
        if (AT_THE_MEETING.contains(answer)) {
            return atTheMeeting(work, answer);
        }
        Lot own = lot.about(work.election()).about(work.kind()).about(work.since());
        LocalDate day = diligence(work.group()).day(work.since().toLocalDate(), work.due(), works, own.about("day"));
        return later(day.atTime(own.about("hour").one(HOURS)), work.since());
    }

    /** The next time that somebody looks at the tasks. */
    LocalDateTime next(LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        return HOURS.stream()
                .map(today::atTime)
                .filter(at -> now.isBefore(at) && works.test(today))
                .findFirst()
                .orElseGet(() -> nextWorkingDay(today).atTime(HOURS.get(0)));
    }

    private LocalDate nextWorkingDay(LocalDate today) {
        return Stream.iterate(today.plusDays(1), day -> day.plusDays(1))
                .filter(works)
                .findFirst()
                .orElseThrow();
    }

    /** A meeting is opened when it was called, and its votes are counted there. */
    private LocalDateTime atTheMeeting(Assignment work, Class<?> answer) {
        return answer == MeetingOpening.class
                ? later(meetings.apply(work.election()).orElse(work.since()), work.since())
                : next(work.since());
    }

    private LocalDateTime later(LocalDateTime chosen, LocalDateTime since) {
        return chosen.isAfter(since) ? chosen : next(since);
    }
}

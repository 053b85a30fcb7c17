package org.huanjie.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.access.Body;
import org.huanjie.access.Role;
import org.huanjie.calendar.Calendars;
import org.huanjie.calendar.rules.WorkingCalendar;
import org.huanjie.division.Codes;
import org.huanjie.election.Election;
import org.huanjie.election.ElectionProcess;
import org.huanjie.election.Elections;
import org.huanjie.election.OpenTask;
import org.huanjie.election.StageOverdue;
import org.huanjie.supervision.rules.Responsibility;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reminds the body of an overdue stage on each working day, and tells each level above once, when it becomes responsible (LN-3.5, E18).
 * Nothing goes out any more once the stage is done.
 */
@Component
class OverdueLetters implements LetterSubject {

    private static final String STAGE = "stage";
    private static final String LAST_DAY = "lastDay";

    private final Outbox outbox;
    private final Elections elections;
    private final ObjectProvider<ElectionProcess> process;
    private final Calendars calendars;
    private final Words words;
    private final MailSettings settings;
    private final Clock clock;

    OverdueLetters(
            Outbox outbox,
            Elections elections,
            ObjectProvider<ElectionProcess> process,
            Calendars calendars,
            Words words,
            MailSettings settings,
            Clock clock) {
        this.outbox = outbox;
        this.elections = elections;
        this.process = process;
        this.calendars = calendars;
        this.words = words;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener
    void stageOverdue(StageOverdue overdue) {
        LocalDate today = LocalDate.now(clock);
        if (calendar().works(today)) {
            remind(overdue, today);
            tellLevelsAbove(overdue, today);
        }
    }

    private void remind(StageOverdue overdue, LocalDate today) {
        put(LetterKind.STAGE_OVERDUE, overdue, today, elections.division(overdue.election()), today.toString());
    }

    private void tellLevelsAbove(StageOverdue overdue, LocalDate today) {
        int levels = Responsibility.levelsUp(
                Optional.of(overdue.lastDay().plusDays(1)),
                today,
                elections.scheme(overdue.election()).escalation(),
                calendars.current());
        String division = elections.division(overdue.election());
        for (int level = 1; level <= levels; level++) {
            String above = Codes.superior(division);
            if (!above.equals(division)) {
                put(LetterKind.STAGE_ESCALATED, overdue, today, above, overdue.lastDay() + " +" + level);
            }
            division = above;
        }
    }

    private void put(LetterKind kind, StageOverdue overdue, LocalDate today, String division, String occurrence) {
        Instant morning =
                today.atTime(settings.morning()).atZone(clock.getZone()).toInstant();
        Map<String, String> facts = Map.of(
                STAGE,
                overdue.stage().id(),
                LAST_DAY,
                overdue.lastDay().toString(),
                "days",
                String.valueOf(workingDays(overdue.lastDay(), today)));
        outbox.put(new Letter(
                kind,
                Recipient.group(new Body(Role.LEAGUE, division).group()),
                overdue.election(),
                overdue.election() + " " + overdue.stage().id(),
                occurrence,
                facts,
                "",
                morning));
    }

    private long workingDays(LocalDate lastDay, LocalDate today) {
        return lastDay.plusDays(1)
                .datesUntil(today.plusDays(1))
                .filter(calendar()::works)
                .count();
    }

    private WorkingCalendar calendar() {
        return calendars.current().assumingWeekends();
    }

    @Override
    public Set<LetterKind> kinds() {
        return Set.of(LetterKind.STAGE_OVERDUE, LetterKind.STAGE_ESCALATED);
    }

    @Override
    public Optional<Map<String, String>> facts(Letter letter) {
        Election election = elections.get(letter.election());
        LocalDate lastDay = LocalDate.parse(letter.facts().get(LAST_DAY));
        boolean stillOverdue = election.status() == Election.Status.RUNNING
                && election.stage() != null
                && election.stage().id().equals(letter.facts().get(STAGE))
                && lastDay.plusDays(1).equals(election.overdueSince());
        return stillOverdue ? Optional.of(facts(election, lastDay)) : Optional.empty();
    }

    /** A working day's reminder is of use on that day; on the next there is another. */
    @Override
    public Optional<Instant> until(Letter letter) {
        return letter.kind() == LetterKind.STAGE_OVERDUE
                ? Optional.of(LocalDate.parse(letter.occurrence())
                        .plusDays(1)
                        .atStartOfDay(clock.getZone())
                        .toInstant())
                : Optional.empty();
    }

    private Map<String, String> facts(Election election, LocalDate lastDay) {
        Map<String, String> facts = new HashMap<>();
        facts.put("election", words.election(election.id()));
        facts.put(STAGE, election.stage().title());
        facts.put("planned", words.day(lastDay));
        facts.put("deadline", words.day(lastDay));
        facts.put("clause", elections.scheme(election.id()).escalation().basis().clause());
        facts.put("detail", awaited(election.id()));
        facts.put("link", settings.page("/elections/" + election.id()));
        return facts;
    }

    private String awaited(String election) {
        String open = process.getObject().openTasks(election).stream()
                .map(OpenTask::name)
                .distinct()
                .collect(Collectors.joining("、"));
        return open.isEmpty() ? "期限届满" : open;
    }
}

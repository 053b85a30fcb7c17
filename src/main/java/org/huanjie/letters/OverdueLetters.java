package org.huanjie.letters;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.access.BodyKind;
import org.huanjie.calendar.Calendars;
import org.huanjie.calendar.rules.WorkingCalendar;
import org.huanjie.division.Codes;
import org.huanjie.election.Election;
import org.huanjie.election.ElectionNames;
import org.huanjie.election.ElectionProcess;
import org.huanjie.election.Elections;
import org.huanjie.election.StageOverdue;
import org.huanjie.ids.ElectionId;
import org.huanjie.mail.Letter;
import org.huanjie.mail.LetterKind;
import org.huanjie.mail.LetterSubject;
import org.huanjie.mail.MailDirectory;
import org.huanjie.mail.MailRouting;
import org.huanjie.mail.MailSettings;
import org.huanjie.mail.Outbox;
import org.huanjie.mail.Recipient;
import org.huanjie.reporting.rules.Responsibility;
import org.huanjie.scheme.Scheme;
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
    private final ElectionNames names;
    private final MailRouting receivers;
    private final MailDirectory addresses;
    private final TaskHolders holders;
    private final MailSettings settings;
    private final Clock clock;

    OverdueLetters(
            Outbox outbox,
            Elections elections,
            ObjectProvider<ElectionProcess> process,
            Calendars calendars,
            ElectionNames names,
            MailRouting receivers,
            MailDirectory addresses,
            TaskHolders holders,
            MailSettings settings,
            Clock clock) {
        this.outbox = outbox;
        this.elections = elections;
        this.process = process;
        this.calendars = calendars;
        this.names = names;
        this.receivers = receivers;
        this.addresses = addresses;
        this.holders = holders;
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
        put(
                LetterKind.STAGE_OVERDUE,
                overdue,
                today,
                elections.division(overdue.election()),
                today.toString(),
                Map.of());
    }

    private void tellLevelsAbove(StageOverdue overdue, LocalDate today) {
        int levels = Responsibility.levelsUp(
                Optional.of(overdue.lastDay().plusDays(1)),
                today,
                elections.scheme(overdue.election()).escalation(),
                calendars.current());
        String division = elections.division(overdue.election());
        for (int level = 1; level <= levels && !Codes.superior(division).equals(division); level++) {
            division = Codes.superior(division);
            escalate(overdue, today, division, overdue.lastDay() + " +" + level);
        }
    }

    /** A level that nobody has registered, or without an address, is stood in for by the next one above that is reached. */
    private void escalate(StageOverdue overdue, LocalDate today, String responsible, String occurrence) {
        above(responsible)
                .filter(division -> receivers.reached(league(division)))
                .findFirst()
                .ifPresent(division -> put(
                        LetterKind.STAGE_ESCALATED,
                        overdue,
                        today,
                        division,
                        occurrence,
                        division.equals(responsible)
                                ? Map.of()
                                : Map.of("who", addresses.names(List.of(league(responsible))))));
    }

    private static Stream<String> above(String division) {
        return Codes.upTo(division).stream().sorted(Comparator.reverseOrder());
    }

    private static String league(String division) {
        return BodyKind.LEAGUE.body(division).group();
    }

    private void put(
            LetterKind kind,
            StageOverdue overdue,
            LocalDate today,
            String division,
            String occurrence,
            Map<String, String> more) {
        Map<String, String> facts = new HashMap<>(more);
        facts.put(STAGE, overdue.stage().id());
        facts.put(LAST_DAY, overdue.lastDay().toString());
        facts.put("days", String.valueOf(workingDays(overdue.lastDay(), today)));
        outbox.put(new Letter(
                kind,
                Recipient.group(league(division)),
                overdue.election(),
                overdue.election() + " " + overdue.stage().id(),
                occurrence,
                facts,
                "",
                morning(today)));
    }

    /** Not before office hours, and late enough for what is noticed meanwhile of other elections to go out in the same mail. */
    private Instant morning(LocalDate today) {
        Instant morning =
                today.atTime(settings.morning()).atZone(clock.getZone()).toInstant();
        Instant gathered = clock.instant().plus(settings.gather());
        return gathered.isAfter(morning) ? gathered : morning;
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
        facts.put("election", names.election(election.id()));
        facts.put(STAGE, election.stage().title());
        facts.put("planned", names.day(lastDay));
        facts.put("deadline", names.day(lastDay));
        Scheme scheme = elections.scheme(election.id());
        facts.put("clause", scheme.citations().words(scheme.escalation().basis().clause()));
        facts.put("detail", awaited(election.id()));
        facts.put("link", settings.page("/elections/" + election.id()));
        return facts;
    }

    private String awaited(ElectionId election) {
        String open = process.getObject().openTasks(election).stream()
                .map(holders::line)
                .distinct()
                .collect(Collectors.joining("；"));
        return open.isEmpty() ? "期限届满" : open;
    }
}

package org.huanjie.letters;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.election.CampaignMatters;
import org.huanjie.election.Elections;
import org.huanjie.engine.DueWork;
import org.huanjie.ids.CampaignId;
import org.huanjie.letters.DeadlineReminders.Due;
import org.huanjie.mail.BeforeDelivery;
import org.huanjie.mail.Letter;
import org.huanjie.mail.LetterKind;
import org.huanjie.mail.MailSettings;
import org.huanjie.mail.Outbox;
import org.huanjie.mail.OutboxStore;
import org.huanjie.mail.Recipient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Each morning one node reminds of all tasks whose deadline comes near, once for each deadline, and of those that are overdue. No task has a timer of its own; what was missed while
 * the program stood still is made up for at the next round.
 */
@Component
public class DeadlineRounds implements DueWork, BeforeDelivery {

    /** A little longer than any scheme reminds ahead. */
    private static final int FURTHEST_DAYS = 61;

    private final OutboxStore store;
    private final Outbox outbox;
    private final DeadlineReminders deadlines;
    private final OverdueTasks overdue;
    private final Elections elections;
    private final ObjectProvider<CampaignMatters> campaigns;
    private final MailSettings settings;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DeadlineRounds(
            OutboxStore store,
            Outbox outbox,
            DeadlineReminders deadlines,
            OverdueTasks overdue,
            Elections elections,
            ObjectProvider<CampaignMatters> campaigns,
            MailSettings settings,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.deadlines = deadlines;
        this.overdue = overdue;
        this.elections = elections;
        this.campaigns = campaigns;
        this.settings = settings;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${huanjie.mail.rounds}", fixedDelayString = "${huanjie.mail.rounds}")
    @Override
    public synchronized void write() {
        if (!clock.instant().isBefore(nextRound())) {
            run();
        }
    }

    @Override
    public Optional<Instant> next() {
        return Optional.of(nextRound());
    }

    private Instant nextRound() {
        LocalDate last = jdbc.sql("select last_day from daily_round where id = 1")
                .query(LocalDate.class)
                .single();
        LocalDate today = LocalDate.now(clock);
        LocalDate next = last.isBefore(today) ? today : last.plusDays(1);
        return next.atTime(settings.morning()).atZone(clock.getZone()).toInstant();
    }

    @Override
    public synchronized void run() {
        transaction.executeWithoutResult(status -> {
            LocalDate today = LocalDate.now(clock);
            boolean ours = jdbc.sql("update daily_round set last_day = :today where id = 1 and last_day < :today")
                            .param("today", today)
                            .update()
                    == 1;
            if (ours) {
                remind(deadlines.between(
                        clock.instant(),
                        clock.instant()
                                .atZone(clock.getZone())
                                .plusDays(FURTHEST_DAYS)
                                .toInstant()));
                overdue.tell(deadlines.overdue(clock.instant()));
            }
        });
    }

    private void remind(List<Due> open) {
        List<Due> near = open.stream().filter(this::near).toList();
        Map<String, String> groups = store.groups(near.stream().map(Due::task).toList());
        near.stream()
                .filter(due -> due.assignee() != null || groups.containsKey(due.task()))
                .map(due -> letter(
                        due,
                        due.assignee() == null
                                ? Recipient.ofStored(groups.get(due.task()))
                                : Recipient.person(due.assignee())))
                .forEach(outbox::put);
    }

    private boolean near(Due due) {
        LocalDate deadline = LocalDate.ofInstant(due.due(), clock.getZone());
        return !LocalDate.now(clock).plusDays(remindBefore(due)).isBefore(deadline);
    }

    private int remindBefore(Due due) {
        return CampaignId.of(due.election()).isPresent()
                ? campaigns.getObject().remindBefore()
                : elections.scheme(due.election()).escalation().remindBefore();
    }

    private Letter letter(Due due, Recipient recipient) {
        return new Letter(
                LetterKind.TASK_DUE,
                recipient,
                due.election(),
                due.task(),
                LocalDateTime.ofInstant(due.due(), clock.getZone()).toString(),
                Map.of(),
                "",
                clock.instant());
    }
}

package org.huanjie.letters;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huanjie.access.BodyKind;
import org.huanjie.access.Supervisors;
import org.huanjie.clause.Citations;
import org.huanjie.ids.ElectionId;
import org.huanjie.mail.Letter;
import org.huanjie.mail.LetterKind;
import org.huanjie.mail.LetterSubject;
import org.huanjie.mail.MailDirectory;
import org.huanjie.mail.MailSettings;
import org.huanjie.mail.Outbox;
import org.huanjie.mail.Recipient;
import org.huanjie.reporting.Report;
import org.huanjie.reporting.ReportIssued;
import org.huanjie.reporting.Reports;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends an issued report, with its sheet, to the League body of the region and to its supervisors (LN-4.3). */
@Component
class ReportLetters implements LetterSubject {

    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Outbox outbox;
    private final Reports reports;
    private final Supervisors supervisors;
    private final MailDirectory addresses;
    private final MailSettings settings;
    private final Clock clock;

    ReportLetters(
            Outbox outbox,
            Reports reports,
            Supervisors supervisors,
            MailDirectory addresses,
            MailSettings settings,
            Clock clock) {
        this.outbox = outbox;
        this.reports = reports;
        this.supervisors = supervisors;
        this.addresses = addresses;
        this.settings = settings;
        this.clock = clock;
    }

    /** A region whose League body has not been registered is left to its supervisors. */
    @EventListener
    void issued(ReportIssued report) {
        Stream.concat(
                        Stream.of(BodyKind.LEAGUE.body(report.region()))
                                .filter(addresses::exists)
                                .map(body -> Recipient.group(body.group())),
                        supervisors.of(report.region()).stream().map(Recipient::person))
                .forEach(recipient -> outbox.put(new Letter(
                        LetterKind.REPORT_ISSUED,
                        recipient,
                        new ElectionId(""),
                        report.id(),
                        "",
                        Map.of(),
                        "",
                        clock.instant())));
    }

    @Override
    public Set<LetterKind> kinds() {
        return Set.of(LetterKind.REPORT_ISSUED);
    }

    @Override
    public Optional<Map<String, String>> facts(Letter letter) {
        Report report = reports.get(letter.matter());
        return Optional.of(Map.of(
                "election", report.regionName() + "换届",
                "task", report.kind().title(),
                "detail", report.period().name(),
                "clause", Citations.shipped().words(report.kind().clause()),
                "link", settings.page("/reports/" + letter.matter())));
    }

    @Override
    public Optional<Enclosure> enclosure(Letter letter) {
        return Optional.of(new Enclosure(letter.matter() + ".xlsx", SHEET, reports.sheet(letter.matter())));
    }

    /** Supervising is not bound to the person. */
    @Override
    public boolean passedOn(Letter letter) {
        return true;
    }
}

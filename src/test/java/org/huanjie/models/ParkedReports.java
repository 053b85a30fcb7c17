package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.huanjie.ids.ElectionId;
import org.huanjie.reporting.Issued;
import org.huanjie.reporting.ReportKind;
import org.huanjie.reporting.ReportingRegions;
import org.huanjie.reporting.Reports;

/**
 * A county that reports in its rhythm when the program ends: afterwards it goes on with every kind of report, until somebody stops it.
 *
 * @param waits where reporting waits
 */
record ParkedReports(Set<String> waits) {

    static final String REGION = "210102";
    private static final String ENDED_AT = "2026-09-24T09:00";

    /** When a day, a week and a month are over. */
    private static final String GOES_ON_AT = "2026-10-01T09:00";

    static ParkedReports begin(Program program) {
        program.walk().now(ENDED_AT);
        program.the(ReportingRegions.class).start(REGION, "admin");
        return new ParkedReports(waiting(program));
    }

    /** Issues what is due at this moment. */
    static void issue(Program program, String moment) {
        program.walk().now(moment);
        runDue(program);
    }

    void goOn(Program program) {
        assertThat(waiting(program)).isEqualTo(waits);
        issue(program, GOES_ON_AT);
        assertThat(program.the(Reports.class).issued(List.of(REGION), Optional.empty(), Optional.empty()))
                .extracting(Issued::kind)
                .contains(ReportKind.values());
        assertThat(waiting(program)).isEqualTo(waits);
        program.the(ReportingRegions.class).stop(REGION);
        assertThat(waiting(program)).isEmpty();
    }

    private static Set<String> waiting(Program program) {
        return new WaitStates(program.context()).of(new ElectionId(REGION));
    }

    private static void runDue(Program program) {
        ManagementService management = program.the(ManagementService.class);
        List<Job> due = due(management);
        while (!due.isEmpty()) {
            due.forEach(job -> management.executeJob(job.getId()));
            due = due(management);
        }
    }

    private static List<Job> due(ManagementService management) {
        Date now = ClockUtil.getCurrentTime();
        return management.createJobQuery().processDefinitionKey("supervisionReport").active().list().stream()
                .filter(job -> job.getDuedate() == null || !job.getDuedate().after(now))
                .toList();
    }
}

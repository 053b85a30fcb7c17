package org.huanjie.reporting.process;

import org.apache.commons.lang3.StringUtils;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huanjie.reporting.ReportKind;
import org.huanjie.reporting.Reports;
import org.springframework.stereotype.Component;

/** Issues a region's report of the kind after which the step is named. */
@Component
public class IssueReport implements JavaDelegate {

    private final Reports reports;

    IssueReport(Reports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reports.issue(execution.getProcessBusinessKey(), kindOf(execution.getCurrentActivityId()));
    }

    /** {@code issueDaily} issues the report {@code daily}. */
    static ReportKind kindOf(String activity) {
        String kind = StringUtils.substringAfter(activity, SupervisionModel.ISSUE_PREFIX);
        return ReportKind.of(StringUtils.uncapitalize(kind));
    }
}

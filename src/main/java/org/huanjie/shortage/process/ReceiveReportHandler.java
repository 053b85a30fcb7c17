package org.huanjie.shortage.process;

import java.util.List;
import java.util.Optional;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.ids.ElectionId;
import org.huanjie.review.process.ReviewForms;
import org.huanjie.shortage.ReportReceipt;
import org.huanjie.shortage.ReportReceipt.Decision;
import org.huanjie.shortage.Shortages;
import org.springframework.stereotype.Component;

/** The League body above is told that there are not enough candidates; the election ends towards an appointment in mid-term (E1, JY-4.3.5d). */
@Component
class ReceiveReportHandler implements UserTaskHandler<ReportReceipt> {

    private final Shortages shortages;
    private final ReviewForms reviews;

    ReceiveReportHandler(Shortages shortages, ReviewForms reviews) {
        this.shortages = shortages;
        this.reviews = reviews;
    }

    record Context(ElectionId election, String reason, List<ReviewForms.Missing> shortages) {}

    record Form(Context context, Optional<Decision> decision, String opinion) {}

    @Override
    public Object form(TaskContext task) {
        ElectionId election = task.election();
        return new Form(
                new Context(election, shortages.remedy(election).reason(), reviews.missing(election)),
                Optional.empty(),
                "");
    }

    @Override
    public void complete(TaskContext task, ReportReceipt receipt) {
        shortages.receive(task.election(), receipt, task.actor());
        task.route(ShortageModel.ENDS, receipt.decision() == Decision.END);
    }
}

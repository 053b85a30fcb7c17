package org.huanjie.example.process;

import java.util.List;
import java.util.Optional;
import org.huanjie.approval.Filing;
import org.huanjie.approval.FilingForm;
import org.huanjie.approval.Reply;
import org.huanjie.approval.Request.Decision;
import org.huanjie.approval.RequestForms;
import org.huanjie.approval.RequestKind;
import org.huanjie.approval.process.ApprovalModel;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.TaskExample;
import org.huanjie.engine.TaskExamples;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A request as it is offered, and its approval. */
@Component
@Lazy
public record ApprovalExamples(RequestForms forms) implements TaskExamples {

    @Override
    public List<TaskExample<?>> all() {
        return List.of(
                TaskExample.of(Filing.class, this::filing),
                TaskExample.of(
                        Reply.class,
                        task -> new Reply(Decision.APPROVED, "经研究，同意所请事项。", Optional.empty(), "", List.of())));
    }

    public Filing filing(TaskContext task) {
        FilingForm form = forms.filing(task.election(), RequestKind.of(task.value(ApprovalModel.KIND, String.class)));
        String changes = form.context().notice().isEmpty() ? "" : "已按退回意见逐项修改。";
        return new Filing(form.title(), form.text(), changes, form.attachments());
    }
}

package org.huanjie.approval.process;

import org.huanjie.approval.Reply;
import org.huanjie.approval.ReplyForm;
import org.huanjie.approval.Request.Decision;
import org.huanjie.approval.RequestForms;
import org.huanjie.approval.Requests;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.input.KebabEnums;
import org.springframework.stereotype.Component;

/** The body whose turn it is approves, returns or refuses a request (D.6, E16, E17). */
@Component
class DecideRequestHandler implements UserTaskHandler<Reply> {

    private final Requests requests;
    private final RequestForms forms;

    DecideRequestHandler(Requests requests, RequestForms forms) {
        this.requests = requests;
        this.forms = forms;
    }

    @Override
    public ReplyForm form(TaskContext task) {
        return forms.verdict(task.election(), FileRequestHandler.kind(task));
    }

    @Override
    public void complete(TaskContext task, Reply verdict) {
        String actor = task.actor();
        boolean more = requests.decide(task.election(), FileRequestHandler.kind(task), verdict, actor);
        String decision = KebabEnums.name(verdict.decision());
        task.route(ApprovalModel.DECISION, decision);
        task.route(ApprovalModel.MORE, more);
        if (!more && verdict.decision() != Decision.RETURNED) {
            task.route(ApprovalModel.OUTCOME, decision);
        }
    }
}

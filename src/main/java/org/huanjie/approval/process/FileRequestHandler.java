package org.huanjie.approval.process;

import org.huanjie.approval.Filing;
import org.huanjie.approval.FilingForm;
import org.huanjie.approval.RequestForms;
import org.huanjie.approval.RequestKind;
import org.huanjie.approval.Requests;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.springframework.stereotype.Component;

/** The League body files a request, or its corrected version (D.6, E16). */
@Component
class FileRequestHandler implements UserTaskHandler<Filing> {

    private final Requests requests;
    private final RequestForms forms;

    FileRequestHandler(Requests requests, RequestForms forms) {
        this.requests = requests;
        this.forms = forms;
    }

    @Override
    public FilingForm form(TaskContext task) {
        return forms.filing(task.election(), kind(task));
    }

    @Override
    public void complete(TaskContext task, Filing filing) {
        requests.file(task.election(), kind(task), filing, task.actor());
    }

    static RequestKind kind(TaskContext task) {
        return RequestKind.of(task.value(ApprovalModel.KIND, String.class));
    }
}

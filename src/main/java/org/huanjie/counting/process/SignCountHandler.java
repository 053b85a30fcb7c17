package org.huanjie.counting.process;

import org.huanjie.ballot.process.BallotModel;
import org.huanjie.counting.CountForms;
import org.huanjie.counting.CountSheets;
import org.huanjie.counting.Signature;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.ids.MeetingId;
import org.huanjie.input.KebabEnums;
import org.springframework.stereotype.Component;

/** Another teller signs the count sheet, or sends it back (D.4). */
@Component
class SignCountHandler implements UserTaskHandler<Signature> {

    private final CountSheets sheets;
    private final CountForms forms;

    SignCountHandler(CountSheets sheets, CountForms forms) {
        this.sheets = sheets;
        this.forms = forms;
    }

    @Override
    public Object form(TaskContext task) {
        return forms.signing(new MeetingId(task.value(BallotModel.MEETING, String.class)));
    }

    @Override
    public void complete(TaskContext task, Signature answer) {
        task.route(
                BallotModel.COUNT_OUTCOME,
                KebabEnums.name(sheets.sign(
                        new MeetingId(task.value(BallotModel.MEETING, String.class)), answer, task.actor())));
    }
}

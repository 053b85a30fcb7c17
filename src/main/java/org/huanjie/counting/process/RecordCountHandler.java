package org.huanjie.counting.process;

import org.huanjie.ballot.process.BallotModel;
import org.huanjie.counting.CountForms;
import org.huanjie.counting.CountSheets;
import org.huanjie.counting.SheetAnswer;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.ids.MeetingId;
import org.springframework.stereotype.Component;

/** A teller records a count sheet and signs first (C.4 S11, S12). */
@Component
class RecordCountHandler implements UserTaskHandler<SheetAnswer> {

    private final CountSheets sheets;
    private final CountForms forms;

    RecordCountHandler(CountSheets sheets, CountForms forms) {
        this.sheets = sheets;
        this.forms = forms;
    }

    @Override
    public Object form(TaskContext task) {
        return forms.recording(new MeetingId(task.value(BallotModel.MEETING, String.class)));
    }

    @Override
    public void complete(TaskContext task, SheetAnswer answer) {
        sheets.record(new MeetingId(task.value(BallotModel.MEETING, String.class)), answer, task.actor());
    }
}

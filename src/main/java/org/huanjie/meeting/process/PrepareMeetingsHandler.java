package org.huanjie.meeting.process;

import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.meeting.MeetingForms;
import org.huanjie.meeting.MeetingPlan;
import org.huanjie.meeting.Meetings;
import org.springframework.stereotype.Component;

/** The League body plans where and when the electorates meet, and how many are due (C.4 S8). */
@Component
class PrepareMeetingsHandler implements UserTaskHandler<MeetingPlan> {

    private final Meetings meetings;
    private final MeetingForms forms;

    PrepareMeetingsHandler(Meetings meetings, MeetingForms forms) {
        this.meetings = meetings;
        this.forms = forms;
    }

    @Override
    public Object form(TaskContext task) {
        return forms.plan(task.election());
    }

    @Override
    public void complete(TaskContext task, MeetingPlan answer) {
        meetings.prepare(task.election(), answer, task.actor());
    }
}

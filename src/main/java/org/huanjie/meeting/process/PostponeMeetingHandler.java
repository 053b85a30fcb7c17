package org.huanjie.meeting.process;

import org.huanjie.ballot.process.BallotModel;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.ids.MeetingId;
import org.huanjie.meeting.MeetingForms;
import org.huanjie.meeting.Meetings;
import org.huanjie.meeting.Postponement;
import org.springframework.stereotype.Component;

/** The League body calls a meeting without quorum together on another day (E8). */
@Component
class PostponeMeetingHandler implements UserTaskHandler<Postponement> {

    private final Meetings meetings;
    private final MeetingForms forms;

    PostponeMeetingHandler(Meetings meetings, MeetingForms forms) {
        this.meetings = meetings;
        this.forms = forms;
    }

    @Override
    public Object form(TaskContext task) {
        return forms.postponing(new MeetingId(task.value(BallotModel.MEETING, String.class)));
    }

    @Override
    public void complete(TaskContext task, Postponement answer) {
        meetings.postpone(new MeetingId(task.value(BallotModel.MEETING, String.class)), answer, task.actor());
    }
}

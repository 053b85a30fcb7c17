package org.huanjie.meeting.process;

import org.huanjie.ballot.process.BallotModel;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.ids.MeetingId;
import org.huanjie.meeting.MeetingForms;
import org.huanjie.meeting.MeetingOpening;
import org.huanjie.meeting.Meetings;
import org.springframework.stereotype.Component;

/** The League body opens a meeting: attendance, method of election, tellers (C.4 S9, S10), or calls it off (E8). */
@Component
class OpenMeetingHandler implements UserTaskHandler<MeetingOpening> {

    private final Meetings meetings;
    private final MeetingForms forms;

    OpenMeetingHandler(Meetings meetings, MeetingForms forms) {
        this.meetings = meetings;
        this.forms = forms;
    }

    @Override
    public Object form(TaskContext task) {
        return forms.opening(new MeetingId(task.value(BallotModel.MEETING, String.class)));
    }

    @Override
    public void complete(TaskContext task, MeetingOpening answer) {
        MeetingId meeting = new MeetingId(task.value(BallotModel.MEETING, String.class));
        String actor = task.actor();
        if (answer.calledOff()) {
            meetings.callOff(meeting, actor);
            task.route(BallotModel.QUORUM, false);
        } else if (answer.emergency().isPresent()) {
            meetings.askOtherForm(meeting, answer.emergency().get(), actor);
            task.route(BallotModel.QUORUM, false);
        } else {
            task.route(BallotModel.QUORUM, meetings.open(meeting, answer, actor));
        }
    }
}

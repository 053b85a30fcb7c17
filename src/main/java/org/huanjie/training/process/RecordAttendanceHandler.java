package org.huanjie.training.process;

import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.training.AttendanceForm;
import org.huanjie.training.AttendanceSheet;
import org.huanjie.training.Trainings;
import org.springframework.stereotype.Component;

/** The League body above records who came; those who missed all courses get a further one (JY-6.3). */
@Component
class RecordAttendanceHandler implements UserTaskHandler<AttendanceSheet> {

    private final Trainings trainings;

    RecordAttendanceHandler(Trainings trainings) {
        this.trainings = trainings;
    }

    @Override
    public AttendanceForm form(TaskContext task) {
        return trainings.attendanceForm(task.election());
    }

    @Override
    public void complete(TaskContext task, AttendanceSheet sheet) {
        boolean covered = trainings.attend(task.election(), sheet, task.actor());
        task.route(TrainingModel.COVERED, covered);
    }
}

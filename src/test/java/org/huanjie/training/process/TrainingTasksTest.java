package org.huanjie.training.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huanjie.training.TrainingRoom.ELECTION;
import static org.huanjie.training.TrainingRoom.SUPERIOR;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.huanjie.engine.TaskContext;
import org.huanjie.example.process.TrainingExamples;
import org.huanjie.training.AttendanceSheet;
import org.huanjie.training.TrainingRoom;
import org.junit.jupiter.api.Test;

class TrainingTasksTest {

    private final TrainingRoom room = new TrainingRoom();
    private final PlanTrainingHandler planTraining = new PlanTrainingHandler(room.trainings);
    private final RecordAttendanceHandler recordAttendance = new RecordAttendanceHandler(room.trainings);
    private final TrainingExamples examples = new TrainingExamples(room.trainings, room.clock);
    private final TaskContext task = mock();

    TrainingTasksTest() {
        when(task.election()).thenReturn(ELECTION);
        when(task.actor()).thenReturn(SUPERIOR);
    }

    @Test
    void endsWhenTheirExamplesAreAnswered() {
        planTraining.complete(task, examples.plan(task));
        recordAttendance.complete(task, examples.attendance(task));

        verify(task).route("covered", true);
    }

    @Test
    void goesBackToPlanningWhenSomebodyMissedAllCourses() {
        planTraining.complete(task, examples.plan(task));
        recordAttendance.complete(
                task, new AttendanceSheet(recordAttendance.form(task).rows()));

        verify(task).route("covered", false);
        assertThat(planTraining.form(task).context().trainees()).hasSize(3);
    }
}

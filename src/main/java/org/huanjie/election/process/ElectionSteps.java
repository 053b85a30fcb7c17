package org.huanjie.election.process;

import static org.huanjie.engine.Executions.election;

import org.apache.commons.lang3.StringUtils;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huanjie.election.Election.Stage;
import org.huanjie.election.ElectionCourse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of the model {@code election}. */
@Configuration(proxyBeanMethods = false)
class ElectionSteps {

    /** Closes the election after its archive has been checked. */
    @Bean
    JavaDelegate closeElection(ElectionCourse course) {
        return execution -> course.complete(election(execution));
    }

    /** Closes an election for which not enough people stood (E1). */
    @Bean
    JavaDelegate closeUnfilled(ElectionCourse course) {
        return execution -> course.closeUnfilled(election(execution));
    }

    /** Closes an election that was withdrawn, whatever stage it stood in. */
    @Bean
    JavaDelegate closeWithdrawn(ElectionCourse course) {
        return execution -> course.closeWithdrawn(election(execution));
    }

    /** Records that the stage before whose boundary timer fired is overdue. */
    @Bean
    JavaDelegate noteOverdue(ElectionCourse course) {
        return execution -> course.overdue(election(execution), stageOf(execution.getCurrentActivityId()));
    }

    /** Records in the minutes that the election's stages were rescheduled. */
    @Bean
    JavaDelegate noteShift(ElectionCourse course) {
        return execution -> course.noteShift(election(execution));
    }

    /** Records that the scheme has no training stage. */
    @Bean
    JavaDelegate skipTraining(ElectionCourse course) {
        return execution -> course.skipTraining(election(execution));
    }

    /** {@code notePreparationOverdue} tells of the stage {@code PREPARATION}. */
    private static Stage stageOf(String activity) {
        String stage = StringUtils.substringBetween(activity, ElectionModel.NOTE_PREFIX, ElectionModel.OVERDUE_SUFFIX);
        return Stage.of(stage);
    }
}

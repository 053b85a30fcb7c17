package org.huanjie.engine;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultFailedJobCommandFactory;

/**
 * What becomes of a job that failed. One that somebody has no right to run has not failed: otherwise three refused calls would use up its retries and
 * stop a timer for good.
 */
final class FailedJobs extends DefaultFailedJobCommandFactory {

    @Override
    public Command<Object> getCommand(String job, Throwable failure) {
        return failure instanceof AuthorizationException ? unchanged -> null : super.getCommand(job, failure);
    }
}

package org.huanjie.publicity.process;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.huanjie.engine.Acting;
import org.huanjie.input.ConflictException;
import org.huanjie.publicity.Notice;
import org.huanjie.publicity.NoticeProcess;
import org.springframework.stereotype.Component;

/** Public notices in the engine. */
@Component
class EngineNotices implements NoticeProcess {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final Acting acting;

    EngineNotices(RuntimeService runtime, ManagementService management, Acting acting) {
        this.runtime = runtime;
        this.management = management;
        this.acting = acting;
    }

    @Override
    public void investigate(Notice notice, String objection) {
        try {
            acting.asProgram(() -> runtime.createMessageCorrelation(NoticeModel.OBJECTION_RAISED)
                    .processInstanceBusinessKey(notice.election().value())
                    .processInstanceVariableEquals(
                            NoticeModel.KIND, notice.kind().id())
                    .setVariableToTriggeredScope(NoticeModel.OBJECTION, objection)
                    .correlateWithResult());
        } catch (MismatchingMessageCorrelationException ended) {
            throw new ConflictException("这份" + notice.kind().paper() + "已经期满，不再受理异议");
        } catch (OptimisticLockingException faster) {
            throw new ConflictException("这份" + notice.kind().paper() + "刚刚有变动，请再提交一次");
        }
    }

    @Override
    public void windowMoved(Notice notice) {
        acting.asProgram(() -> {
            ProcessInstance instance = runtime.createProcessInstanceQuery()
                    .processDefinitionKey(NoticeModel.KEY)
                    .processInstanceBusinessKey(notice.election().value())
                    .variableValueEquals(NoticeModel.KIND, notice.kind().id())
                    .singleResult();
            management
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .activityId(NoticeModel.NOTICE_WINDOW)
                    .list()
                    .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false));
            return instance;
        });
    }
}

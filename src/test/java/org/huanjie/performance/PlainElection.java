package org.huanjie.performance;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;

/** An election of the same size as a plain engine with its default settings runs it: full history and a reminder timer for every task. */
class PlainElection implements AutoCloseable {

    private static final String KEY = "plain";
    private static final String WINDOW = "window";

    private final ProcessEngine engine;
    private final Work work;

    PlainElection(DataSource database, Work work) {
        this.work = work;
        ProcessEngineConfigurationImpl settings = (ProcessEngineConfigurationImpl)
                ProcessEngineConfiguration.createStandaloneProcessEngineConfiguration();
        settings.setProcessEngineName(KEY + "-" + System.nanoTime());
        settings.setDataSource(work.watched(database));
        settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        settings.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        settings.setIdGenerator(new StrongUuidGenerator());
        settings.setJobExecutorActivate(false);
        settings.setDbMetricsReporterActivate(false);
        settings.setEnforceHistoryTimeToLive(false);
        engine = settings.buildProcessEngine();
    }

    void deploy(int tasks, int windows, int serviceTasks) {
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("plain.bpmn", model(tasks, windows, serviceTasks))
                .deploy();
    }

    /** An election of which nothing is left but a window that ends at a moment, and a task after it. */
    void deployWindow() {
        AbstractFlowNodeBuilder<?, ?> window = Bpmn.createExecutableProcess(WINDOW)
                .startEvent()
                .intermediateCatchEvent()
                .timerWithDate("${due}");
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("window.bpmn", task(window, "task").endEvent().done())
                .deploy();
    }

    String start() {
        return engine.getRuntimeService()
                .startProcessInstanceByKey(KEY, startVariables())
                .getId();
    }

    void startWindow(Date end) {
        Map<String, Object> variables = startVariables();
        variables.put("due", end);
        engine.getRuntimeService().startProcessInstanceByKey(WINDOW, variables);
    }

    JobExecutor jobExecutor() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }

    /** From start to end: due windows are closed, tasks completed. */
    void run() {
        String instance = work.counted(this::start);
        boolean running = true;
        while (running) {
            Task task = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(instance)
                    .singleResult();
            if (task != null) {
                work.counted(() -> engine.getTaskService()
                        .complete(task.getId(), Map.of("answer", task.getId(), "decision", task.getName())));
            } else {
                closeWindow(instance);
            }
            running = engine.getRuntimeService()
                            .createProcessInstanceQuery()
                            .processInstanceId(instance)
                            .count()
                    > 0;
        }
    }

    /** Likewise, with every task claimed before; says how long the engine worked for starts, claims, completions and windows. */
    Duration timedRun() {
        TimedWork time = new TimedWork();
        String instance = time.timed(this::start);
        boolean running = true;
        while (running) {
            Task task = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(instance)
                    .singleResult();
            if (task != null) {
                time.timed(() -> {
                    engine.getTaskService().claim(task.getId(), "clerk");
                    engine.getTaskService()
                            .complete(task.getId(), Map.of("answer", task.getId(), "decision", task.getName()));
                    return task;
                });
            } else {
                ManagementService management = engine.getManagementService();
                Job window =
                        management.createJobQuery().processInstanceId(instance).singleResult();
                time.timed(() -> {
                    management.executeJob(window.getId());
                    return window;
                });
            }
            running = engine.getRuntimeService()
                            .createProcessInstanceQuery()
                            .processInstanceId(instance)
                            .count()
                    > 0;
        }
        return time.taken();
    }

    private void closeWindow(String instance) {
        ManagementService management = engine.getManagementService();
        Job window = management.createJobQuery().processInstanceId(instance).singleResult();
        work.counted(() -> management.executeJob(window.getId()));
    }

    private static Map<String, Object> startVariables() {
        Date due = Date.from(Instant.now().plus(30, ChronoUnit.DAYS));
        Map<String, Object> variables = IntStream.range(1, 10)
                .boxed()
                .collect(Collectors.toMap(number -> "variable" + number, number -> "value" + number));
        variables.put("due", due);
        return variables;
    }

    /** Windows and service tasks are spread evenly among the tasks. */
    private static BpmnModelInstance model(int tasks, int windows, int serviceTasks) {
        AbstractFlowNodeBuilder<?, ?> end = Bpmn.createExecutableProcess(KEY).startEvent();
        for (int task = 0; task < tasks; task++) {
            String id = "task" + task;
            end = task(end, id);
            for (int window = due(windows, task, tasks); window > 0; window--) {
                end = end.intermediateCatchEvent().timerWithDuration("P7D");
            }
            for (int service = due(serviceTasks, task, tasks); service > 0; service--) {
                end = end.serviceTask().camundaExpression("${due}");
            }
        }
        return end.endEvent().done();
    }

    private static AbstractFlowNodeBuilder<?, ?> task(AbstractFlowNodeBuilder<?, ?> before, String id) {
        return before.userTask(id)
                .name(id)
                .camundaDueDate("${due}")
                .camundaCandidateGroups("group")
                .boundaryEvent()
                .cancelActivity(false)
                .timerWithDuration("P30D")
                .endEvent()
                .moveToNode(id);
    }

    private static int due(int all, int task, int tasks) {
        return all * (task + 1) / tasks - all * task / tasks;
    }

    @Override
    public void close() {
        engine.close();
    }
}

package org.huanjie.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.UserOperationLogManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultJobConfiguration.JobConfiguration;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.property.JobExecutionProperty;
import org.huanjie.engine.tuning.AuthorizationsForAllGroups;
import org.huanjie.engine.tuning.BatchJobExecutor;
import org.huanjie.engine.tuning.CachedDefinitions;
import org.huanjie.engine.tuning.HistoryEventsFromCache;
import org.huanjie.engine.tuning.HistoryLevelOfInstances;
import org.huanjie.engine.tuning.HistoryWithoutReRead;
import org.huanjie.engine.tuning.InstanceStartCache;
import org.huanjie.engine.tuning.OperationLogWithoutCompletions;
import org.huanjie.engine.tuning.PrefetchedExecutions;
import org.huanjie.engine.tuning.ShortJson;
import org.huanjie.engine.tuning.TasksWithoutReRead;
import org.huanjie.engine.tuning.VariablesWithoutReRead;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the engine is set for this house. */
@Configuration(proxyBeanMethods = false)
class EngineSettings {

    /** Letters, digits and what ids of groups and tenants contain, such as {@code league:460203198}. */
    private static final String IDS = "[\\p{L}\\p{N}:._-]+";

    @Bean
    static BeanFactoryPostProcessor translatedErrors() {
        return beans -> EngineErrors.install();
    }

    @Bean
    AbstractCamundaConfiguration house(
            Models models,
            ObjectProvider<UserTaskContract> contract,
            ObjectProvider<TaskWatch> watches,
            ObjectProvider<AccountWatch> accountWatches,
            ObjectProvider<PasswordPolicy> passwordPolicies,
            @Value("${huanjie.passwords.cost:10}") int passwordCost,
            Forms forms,
            ObjectProvider<Interventions> interventions,
            ApplicationContext beans) {
        Identities identities =
                new Identities(accountWatches, new LeftTasks(interventions), passwordPolicies, passwordCost);
        return new House(
                models,
                new TaskContractParseListener(models, contract, watches),
                identities,
                forms,
                interventions,
                beans);
    }

    /** In the place of the starter's own, and set as that would be. */
    @Bean
    @ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", havingValue = "true")
    static JobExecutor jobExecutor(
            @Qualifier(JobConfiguration.CAMUNDA_TASK_EXECUTOR_QUALIFIER) TaskExecutor threads,
            CamundaBpmProperties properties,
            @Value("${huanjie.jobs.together}") int together) {
        JobExecutionProperty settings = properties.getJobExecution();
        SpringJobExecutor executor = new BatchJobExecutor(together);
        executor.setTaskExecutor(threads);
        executor.setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
        executor.setLockTimeInMillis(settings.getLockTimeInMillis());
        executor.setMaxJobsPerAcquisition(settings.getMaxJobsPerAcquisition());
        executor.setWaitTimeInMillis(settings.getWaitTimeInMillis());
        executor.setMaxWait(settings.getMaxWait());
        return executor;
    }

    /** How accounts and their passwords are kept. */
    private record Identities(
            ObjectProvider<AccountWatch> watches,
            LeftTasks left,
            ObjectProvider<PasswordPolicy> policies,
            int passwordCost) {

        void configure(SpringProcessEngineConfiguration engine) {
            engine.setEnableExceptionsAfterUnhandledBpmnError(true);
            engine.setIdentityProviderSessionFactory(new ReplacementSessionFactory<>(
                    DbIdentityServiceProvider.class, () -> new LocalIdentityProvider(watches, left)));
            engine.setPasswordEncryptor(new SlowPasswordHash(passwordCost));
            engine.setEnablePasswordPolicy(true);
            engine.setPasswordPolicy(() -> policies.stream()
                    .flatMap(policy -> policy.getRules().stream())
                    .toList());
        }
    }

    private static final class House extends AbstractCamundaConfiguration {

        private final Models models;
        private final TaskContractParseListener contract;
        private final Identities identities;
        private final Forms forms;
        private final ObjectProvider<Interventions> interventions;
        private final ApplicationContext beans;

        House(
                Models models,
                TaskContractParseListener contract,
                Identities identities,
                Forms forms,
                ObjectProvider<Interventions> interventions,
                ApplicationContext beans) {
            this.models = models;
            this.contract = contract;
            this.identities = identities;
            this.forms = forms;
            this.interventions = interventions;
            this.beans = beans;
        }

        @Override
        public void preInit(SpringProcessEngineConfiguration engine) {
            keepLittle(engine);
            readLittle(engine);
            restrictPeople(engine);
            engine.setReevaluateTimeCycleWhenDue(true);
            engine.setTenantIdProvider(new InheritedTenants(models));
            List<BpmnParseListener> listeners = copy(engine.getCustomPostBPMNParseListeners());
            listeners.add(contract);
            engine.setCustomPostBPMNParseListeners(listeners);
        }

        /** After the starter, which sets its own. */
        @Override
        public void postInit(SpringProcessEngineConfiguration engine) {
            engine.setFailedJobCommandFactory(new FailedJobs());
        }

        @Override
        public void postProcessEngineBuild(ProcessEngine engine) {
            ShortJson.install(
                    ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getVariableSerializers());
        }

        private static void keepLittle(SpringProcessEngineConfiguration engine) {
            engine.setCustomHistoryLevels(List.of(new HistoryLevelOfInstances()));
            engine.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_START);
            engine.setHistoryCleanupBatchWindowStartTime("02:00");
            engine.setHistoryCleanupBatchWindowEndTime("05:00");
            engine.setTaskMetricsEnabled(false);
            engine.setEnableDefaultDbHistoryEventHandler(false);
            List<HistoryEventHandler> writers = copy(engine.getCustomHistoryEventHandlers());
            InstanceStartCache beginnings = new InstanceStartCache();
            writers.add(new HistoryWithoutReRead(beginnings));
            engine.setCustomHistoryEventHandlers(writers);
            engine.setHistoryEventProducer(new HistoryEventsFromCache(beginnings));
        }

        private void readLittle(SpringProcessEngineConfiguration engine) {
            engine.setExpressionManager(new BeanFirstExpressionManager(beans));
            ObjectProvider<JdbcClient> jdbc = beans.getBeanProvider(JdbcClient.class);
            List<SessionFactory> sessions = copy(engine.getCustomSessionFactories());
            sessions.add(new ReplacementSessionFactory<>(
                    AuthorizationManager.class, () -> new AuthorizationsForAllGroups(jdbc.getObject())));
            sessions.add(new ReplacementSessionFactory<>(ExecutionManager.class, PrefetchedExecutions::new));
            sessions.add(new ReplacementSessionFactory<>(
                    UserOperationLogManager.class, OperationLogWithoutCompletions::new));
            sessions.add(new ReplacementSessionFactory<>(VariableInstanceManager.class, VariablesWithoutReRead::new));
            sessions.add(new ReplacementSessionFactory<>(TaskManager.class, TasksWithoutReRead::new));
            sessions.add(new ReplacementSessionFactory<>(ProcessDefinitionManager.class, CachedDefinitions::new));
            engine.setCustomSessionFactories(sessions);
        }

        private void restrictPeople(SpringProcessEngineConfiguration engine) {
            identities.configure(engine);
            engine.setDefaultUserPermissionForTask(Permissions.TASK_WORK);
            engine.setResourceAuthorizationProvider(new SelfServiceAuthorizations());
            engine.setGroupResourceWhitelistPattern(IDS);
            engine.setTenantResourceWhitelistPattern(IDS);
            engine.setUserResourceWhitelistPattern(IDS);
            List<CommandInterceptor> interceptors = copy(engine.getCustomPreCommandInterceptorsTxRequired());
            interceptors.add(0, new TaskCompletionGuard(engine.getIdentityService(), forms, interventions));
            engine.setCustomPreCommandInterceptorsTxRequired(interceptors);
        }

        private static <T> List<T> copy(List<T> present) {
            return present == null ? new ArrayList<>() : new ArrayList<>(present);
        }
    }
}

package org.huanjie.performance;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Counts all that the program does for a task's completion and for a job; who asks for other work to be counted says so. */
@TestConfiguration(proxyBeanMethods = false)
public class CountedWork {

    @Bean
    static Work work() {
        return new Work();
    }

    @Bean
    static BeanPostProcessor countsWork(Work work) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof DataSource database) {
                    return work.watched(database);
                }
                if (bean instanceof FormService forms) {
                    return counting(FormService.class, forms, "submitTaskForm", () -> {}, work);
                }
                if (bean instanceof ManagementService management) {
                    return counting(ManagementService.class, management, "executeJob", work::jobRuns, work);
                }
                return bean;
            }
        };
    }

    @Bean
    static ProcessEnginePlugin countsServiceTasks(Work work) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                List<BpmnParseListener> listeners =
                        new ArrayList<>(Optional.ofNullable(engine.getCustomPostBPMNParseListeners())
                                .orElseGet(List::of));
                listeners.add(new AbstractBpmnParseListener() {
                    @Override
                    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                                execution -> work.serviceTaskRuns());
                    }
                });
                engine.setCustomPostBPMNParseListeners(listeners);
            }
        };
    }

    private static <T> T counting(Class<T> service, T target, String counted, Runnable seen, Work work) {
        return service.cast(Proxy.newProxyInstance(
                service.getClassLoader(), new Class<?>[] {service}, (proxy, method, arguments) -> {
                    if (!method.getName().equals(counted)) {
                        return invoke(target, method, arguments);
                    }
                    seen.run();
                    return work.counted(() -> invoke(target, method, arguments));
                }));
    }

    private static Object invoke(Object target, Method method, Object[] arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw (RuntimeException) failed.getCause();
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

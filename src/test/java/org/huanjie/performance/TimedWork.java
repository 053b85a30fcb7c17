package org.huanjie.performance;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Adds up how long the program works for claims, completions and jobs, and for whatever else is named. */
@TestConfiguration(proxyBeanMethods = false)
class TimedWork {

    private static final Set<String> TIMED = Set.of("claim", "submitTaskForm", "executeJob");

    private long nanos;

    @Bean
    static BeanPostProcessor timesServices(TimedWork work) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                for (Class<?> service : Set.of(FormService.class, ManagementService.class, TaskService.class)) {
                    if (service.isInstance(bean)) {
                        return work.timing(service, bean);
                    }
                }
                return bean;
            }
        };
    }

    <T> T timed(Supplier<T> work) {
        long began = System.nanoTime();
        try {
            return work.get();
        } finally {
            nanos += System.nanoTime() - began;
        }
    }

    /** What has been added up, which begins anew. */
    Duration taken() {
        Duration taken = Duration.ofNanos(nanos);
        nanos = 0;
        return taken;
    }

    private Object timing(Class<?> service, Object target) {
        return Proxy.newProxyInstance(
                service.getClassLoader(),
                new Class<?>[] {service},
                (proxy, method, arguments) -> TIMED.contains(method.getName())
                        ? timed(() -> invoke(target, method, arguments))
                        : invoke(target, method, arguments));
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

package org.huanjie.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** Puts our own kind of a manager in the place of the engine's. */
record ReplacementSessionFactory<S extends Session>(Class<S> type, Supplier<? extends S> ours)
        implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
        return type;
    }

    @Override
    public Session openSession() {
        return ours.get();
    }
}

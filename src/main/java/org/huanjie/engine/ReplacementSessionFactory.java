package org.huanjie.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** Session factory that substitutes our own manager for the engine's. */
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

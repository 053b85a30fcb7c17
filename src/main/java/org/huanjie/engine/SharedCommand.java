package org.huanjie.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Lets many calls of the engine share one command: what they read is read once, and what they write is written together at its end. */
@Component
public class SharedCommand {

    private final ProcessEngineConfigurationImpl engine;

    public SharedCommand(ProcessEngine engine) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    public <T> T during(Supplier<T> calls) {
        return engine.getCommandExecutorTxRequired().execute(context -> calls.get());
    }
}

package org.huanjie.engine.tuning;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;

/** When instances began and how long their history is kept: written once, asked at every task. */
public class InstanceStartCache {

    private static final int REMEMBERED = 50_000;

    private final Map<String, HistoricProcessInstanceEventEntity> known = new ConcurrentHashMap<>();

    /** The instance as its history has it, read only when it is not known; null when there is no such history. */
    HistoricProcessInstanceEventEntity of(String instance, Supplier<HistoricProcessInstanceEventEntity> read) {
        HistoricProcessInstanceEventEntity remembered = known.get(instance);
        if (remembered != null) {
            return remembered;
        }
        HistoricProcessInstanceEventEntity found = read.get();
        if (found != null && found.getStartTime() != null) {
            remember(instance, found);
        }
        return found;
    }

    /** An instance that begins now. */
    void remember(HistoricProcessInstanceEventEntity begun) {
        remember(begun.getProcessInstanceId(), begun);
    }

    private void remember(String instance, HistoricProcessInstanceEventEntity found) {
        if (known.size() >= REMEMBERED) {
            known.clear();
        }
        HistoricProcessInstanceEventEntity beginning = new HistoricProcessInstanceEventEntity();
        beginning.setStartTime(found.getStartTime());
        beginning.setRemovalTime(found.getRemovalTime());
        known.put(instance, beginning);
    }
}

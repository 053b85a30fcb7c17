package org.huanjie.engine.tuning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.huanjie.ids.CampaignId;

/**
 * Finds executions as the engine does. With the first that is asked for come all executions of its election, calling and called instances
 * included, for the engine asks for them next. Of a campaign, whose instances are thousands, come those of the same instance alone. Only instances know
 * their root.
 */
public class PrefetchedExecutions extends ExecutionManager {

    private static final String ELECTION = """
            select part.* from ACT_RU_EXECUTION part
            join ACT_RU_EXECUTION instance on instance.ID_ = part.PROC_INST_ID_
            where instance.ROOT_PROC_INST_ID_ =
                (select asked.ROOT_PROC_INST_ID_ from ACT_RU_EXECUTION asked
                 join ACT_RU_EXECUTION part on asked.ID_ = part.PROC_INST_ID_ where part.ID_ = #{id})
            and (instance.BUSINESS_KEY_ not like #{campaigns}
                or instance.ID_ = (select part.PROC_INST_ID_ from ACT_RU_EXECUTION part where part.ID_ = #{id}))
            """;

    private static final String CAMPAIGNS = CampaignId.PREFIX + "%";

    private final Map<String, List<ExecutionEntity>> readAhead = new HashMap<>();

    @Override
    public ExecutionEntity findExecutionById(String id) {
        if (getDbEntityManager().getCachedEntity(ExecutionEntity.class, id) == null) {
            readElectionOf(id);
        }
        return super.findExecutionById(id);
    }

    private void readElectionOf(String id) {
        findExecutionsByNativeQuery(Map.of("sql", ELECTION, "id", id, "campaigns", CAMPAIGNS), 0, Integer.MAX_VALUE)
                .stream()
                .map(ExecutionEntity.class::cast)
                .forEach(execution -> readAhead
                        .computeIfAbsent(execution.getProcessInstanceId(), instance -> new ArrayList<>())
                        .add(execution));
    }

    /** What was read ahead serves once: later the instance may have changed. */
    @Override
    public List<ExecutionEntity> findExecutionsByProcessInstanceId(String instance) {
        List<ExecutionEntity> known = readAhead.remove(instance);
        return known == null ? super.findExecutionsByProcessInstanceId(instance) : known;
    }
}

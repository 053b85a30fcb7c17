package org.huanjie.engine.tuning;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.commons.utils.cache.Cache;

/**
 * Gives a definition that has been read before from memory: in one deployment only its suspension ever changes. An election is started by key,
 * which still reads the database: suspended, it starts on no node. The suspension of a called stage is seen on the node that suspended it, on
 * others when they read the definition next.
 */
public class CachedDefinitions extends ProcessDefinitionManager {

    @Override
    public ProcessDefinitionEntity findLatestProcessDefinitionById(String id) {
        ProcessDefinitionEntity known = memory().get(id);
        return known == null ? super.findLatestProcessDefinitionById(id) : known;
    }

    @Override
    public ProcessDefinitionEntity findProcessDefinitionByDeploymentAndKey(String deployment, String key) {
        return memory().keySet().stream()
                .map(memory()::get)
                .filter(known ->
                        known != null && deployment.equals(known.getDeploymentId()) && key.equals(known.getKey()))
                .findFirst()
                .orElseGet(() -> super.findProcessDefinitionByDeploymentAndKey(deployment, key));
    }

    private static Cache<String, ProcessDefinitionEntity> memory() {
        return Context.getProcessEngineConfiguration().getDeploymentCache().getProcessDefinitionCache();
    }

    @Override
    public void updateProcessDefinitionSuspensionStateById(String id, SuspensionState state) {
        super.updateProcessDefinitionSuspensionStateById(id, state);
        forgetAll();
    }

    @Override
    public void updateProcessDefinitionSuspensionStateByKey(String key, SuspensionState state) {
        super.updateProcessDefinitionSuspensionStateByKey(key, state);
        forgetAll();
    }

    @Override
    public void updateProcessDefinitionSuspensionStateByKeyAndTenantId(
            String key, String tenant, SuspensionState state) {
        super.updateProcessDefinitionSuspensionStateByKeyAndTenantId(key, tenant, state);
        forgetAll();
    }

    private static void forgetAll() {
        Context.getProcessEngineConfiguration().getDeploymentCache().discardProcessDefinitionCache();
    }
}

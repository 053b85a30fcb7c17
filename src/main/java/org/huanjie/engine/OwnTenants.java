package org.huanjie.engine;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.HistoricIncidentQueryImpl;
import org.camunda.bpm.engine.impl.HistoricJobLogQueryImpl;
import org.camunda.bpm.engine.impl.IncidentQueryImpl;
import org.camunda.bpm.engine.impl.JobQueryImpl;
import org.camunda.bpm.engine.impl.UserOperationLogQueryImpl;
import org.camunda.bpm.engine.impl.batch.BatchQueryImpl;
import org.camunda.bpm.engine.impl.batch.BatchStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.batch.history.HistoricBatchQueryImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.util.ReflectionUtils;

/**
 * What belongs to no tenant, such as the clean-up of the history, is nobody's but the administrator's; the engine would show it to everybody. Such
 * queries of other people are narrowed to their own tenants.
 */
final class OwnTenants {

    private static final String NO_TENANT_AT_ALL = "-";

    private static final Map<Class<?>, BiConsumer<AbstractQuery<?, ?>, String[]>> NARROWED = Map.of(
            JobQueryImpl.class, (query, own) -> ((JobQueryImpl) query).tenantIdIn(own),
            IncidentQueryImpl.class, (query, own) -> ((IncidentQueryImpl) query).tenantIdIn(own),
            HistoricIncidentQueryImpl.class, (query, own) -> ((HistoricIncidentQueryImpl) query).tenantIdIn(own),
            HistoricJobLogQueryImpl.class, (query, own) -> ((HistoricJobLogQueryImpl) query).tenantIdIn(own),
            UserOperationLogQueryImpl.class, (query, own) -> ((UserOperationLogQueryImpl) query).tenantIdIn(own),
            BatchQueryImpl.class, (query, own) -> ((BatchQueryImpl) query).tenantIdIn(own),
            BatchStatisticsQueryImpl.class, (query, own) -> ((BatchStatisticsQueryImpl) query).tenantIdIn(own),
            HistoricBatchQueryImpl.class, (query, own) -> ((HistoricBatchQueryImpl) query).tenantIdIn(own));

    private OwnTenants() {}

    static void narrow(AbstractQuery<?, ?> query, Authentication person) {
        Optional.ofNullable(NARROWED.get(query.getClass()))
                .filter(narrowing -> asksForAll(query))
                .ifPresent(narrowing -> narrowing.accept(query, own(person)));
    }

    /** One that asks for certain tenants is narrowed by the engine. */
    private static boolean asksForAll(AbstractQuery<?, ?> query) {
        Field tenants = ReflectionUtils.findField(query.getClass(), "tenantIds");
        ReflectionUtils.makeAccessible(tenants);
        return ReflectionUtils.getField(tenants, query) == null;
    }

    private static String[] own(Authentication person) {
        List<String> tenants = person.getTenantIds();
        return tenants == null || tenants.isEmpty() ? new String[] {NO_TENANT_AT_ALL} : tenants.toArray(String[]::new);
    }
}

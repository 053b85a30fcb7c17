package org.huanjie.engine;

import java.util.stream.Stream;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;

/** Expressions that a stored filter has the engine evaluate whenever somebody looks at it. */
public final class StoredExpressions {

    private StoredExpressions() {}

    /** Whether a filter holds any, also in one of its alternatives. */
    public static boolean in(Filter filter) {
        TaskQueryImpl query = filter.getQuery();
        return Stream.concat(Stream.of(query), query.getQueries().stream())
                .anyMatch(part -> !part.getExpressions().isEmpty());
    }
}

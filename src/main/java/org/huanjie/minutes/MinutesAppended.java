package org.huanjie.minutes;

import org.huanjie.ids.ElectionId;
import org.springframework.core.ResolvableType;
import org.springframework.core.ResolvableTypeProvider;

/**
 * Published in the transaction that appends an entry, after it; whoever wants to know listens to the record's type.
 *
 * @param actor the account that decided, or {@link Minutes#SYSTEM}
 */
public record MinutesAppended<E extends MinutesRecord>(ElectionId election, String actor, String clause, E entry)
        implements ResolvableTypeProvider {

    /** The entry's action. */
    public String action() {
        return MinutesRecord.action(entry.getClass());
    }

    @Override
    public ResolvableType getResolvableType() {
        return ResolvableType.forClassWithGenerics(MinutesAppended.class, entry.getClass());
    }
}

package org.huanjie.minutes;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one action of the minutes says. Each action is a record of the feature that writes it, named by {@link Action}; its fields are the entry's detail
 * and hold no id numbers and no phones.
 */
public interface MinutesRecord {

    /** The action that a kind of record stands for. */
    static String action(Class<? extends MinutesRecord> type) {
        return type.getAnnotation(Action.class).value();
    }

    /** The actions of all records of a room. */
    static Set<String> actions(Class<? extends MinutesRecord> room) {
        return Arrays.stream(room.getPermittedSubclasses())
                .map(type -> action(type.asSubclass(MinutesRecord.class)))
                .collect(Collectors.toSet());
    }
}

package org.huanjie.minutes;

/**
 * What one action of the minutes says. Each action is a record of the feature that writes it, named by {@link Action}; its fields are the entry's detail
 * and hold no id numbers and no phones.
 */
public interface MinutesRecord {

    /** The action that a kind of record stands for. */
    static String action(Class<? extends MinutesRecord> type) {
        return type.getAnnotation(Action.class).value();
    }
}

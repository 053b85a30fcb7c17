package org.huanjie.minutes;

import java.util.Optional;

/**
 * One entry of an election's minutes.
 *
 * @param seq 1 for the first
 * @param at when, ISO 8601 with offset
 * @param detail canonical JSON: keys sorted, no spaces
 * @param hash HMAC-SHA256 over the entry and its predecessor's hash, in hexadecimal
 */
public record Entry(int seq, String at, String actor, String action, String clause, String detail, String hash) {

    /** Whether this is an entry of that action. */
    public boolean says(Class<? extends MinutesRecord> type) {
        return action.equals(MinutesRecord.action(type));
    }

    /** What the entry says, when it is one of that action. Fields that an earlier version did not write are empty, others are passed over. */
    public <E extends MinutesRecord> Optional<E> as(Class<E> type) {
        return says(type) ? Optional.of(CanonicalJson.read(detail, type)) : Optional.empty();
    }
}

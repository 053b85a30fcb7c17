package org.huanjie.simulation.rules;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * Chance that anybody can draw again: what comes out depends on the seed and on what the draw is about, not on how often or in which order was drawn.
 *
 * @param about what the seed and further words say
 */
public record Lot(String about) {

    private static final int KEPT_BITS = 53;

    public static Lot of(long seed) {
        return new Lot(Long.toString(seed));
    }

    /** The draw about something. */
    public Lot about(Object what) {
        return new Lot(about + "|" + what);
    }

    /** At least 0 and less than 1. */
    public double share() {
        return (hash() >>> (Long.SIZE - KEPT_BITS)) * 0x1.0p-53;
    }

    /** At least 0 and less than this many. */
    public int below(int many) {
        return (int) (share() * many);
    }

    /** From the first to the last, both included. */
    public int between(int first, int last) {
        return first + below(last - first + 1);
    }

    /** Whether it happens in this share of all cases. */
    public boolean happens(double rate) {
        return share() < rate;
    }

    public <T> T one(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    private long hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(about.getBytes(StandardCharsets.UTF_8));
            return new BigInteger(digest).longValue();
        } catch (NoSuchAlgorithmException none) {
            throw new IllegalStateException(none);
        }
    }
}

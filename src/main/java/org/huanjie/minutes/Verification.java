package org.huanjie.minutes;

/**
 * What a check of the minutes found.
 *
 * @param count how many entries there are
 * @param brokenAt the first entry at which the chain does not hold, or null
 * @param reason what is wrong there, in Chinese; empty when intact
 */
public record Verification(boolean intact, int count, Integer brokenAt, String reason) {

    static Verification sound(int count) {
        return new Verification(true, count, null, "");
    }

    static Verification broken(int count, int at, String reason) {
        return new Verification(false, count, at, reason);
    }
}

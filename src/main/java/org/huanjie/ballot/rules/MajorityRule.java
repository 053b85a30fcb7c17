package org.huanjie.ballot.rules;

import org.huanjie.scheme.Scheme.Voting.Majority;

/** Whether votes in favour suffice to be elected (B.4): more than a share of those present, not of the valid papers. */
public final class MajorityRule {

    private MajorityRule() {}

    public static boolean met(Majority majority, int inFavour, int present) {
        return inFavour >= least(majority, present);
    }

    /** The smallest number of votes in favour that suffices. */
    public static long least(Majority majority, int present) {
        return Math.floorDiv((long) present * majority.numerator(), majority.denominator()) + 1;
    }
}

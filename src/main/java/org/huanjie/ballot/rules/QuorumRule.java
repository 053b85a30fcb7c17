package org.huanjie.ballot.rules;

import org.huanjie.scheme.Scheme.Voting.Quorum;

/** Whether enough of those entitled to vote have come for a meeting to elect (B.4). */
public final class QuorumRule {

    private QuorumRule() {}

    /** A meeting to which nobody came has no quorum, whatever the share. */
    public static boolean met(Quorum quorum, int entitled, int present) {
        return present > 0 && present >= least(quorum, entitled);
    }

    /** The smallest number present that makes a quorum; it can be more than are entitled. */
    public static long least(Quorum quorum, int entitled) {
        long share = (long) entitled * quorum.numerator();
        return quorum.strict()
                ? Math.floorDiv(share, quorum.denominator()) + 1
                : -Math.floorDiv(-share, quorum.denominator());
    }
}

package org.huanjie.scheme.rules;

import java.util.List;
import java.util.stream.Stream;
import org.huanjie.scheme.Basis;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Voting;
import org.huanjie.scheme.SchemeFinding;

/** Everything in a scheme that its source leaves open. */
final class Assumptions {

    private Assumptions() {}

    static List<SchemeFinding> findings(Scheme scheme) {
        return inOrder(scheme)
                .flatMap(Basis::within)
                .filter(Basis::assumed)
                .distinct()
                .map(basis -> SchemeFinding.warning("assumption", "", basis.clause(), "假定：" + basis.assumption()))
                .toList();
    }

    /** All of a scheme in the order in which its warnings are read. */
    private static Stream<Object> inOrder(Scheme scheme) {
        return Stream.of(
                scheme.body(),
                scheme.size(),
                scheme.posts(),
                scheme.composition(),
                scheme.eligibility(),
                scheme.nomination(),
                scheme.surplus(),
                scheme.electorates(),
                scheme.ballots(),
                scheme.voting().map(Voting::quorum),
                scheme.voting().map(Voting::majority),
                scheme.voting(),
                scheme.competition(),
                scheme.survey(),
                scheme.inspection(),
                scheme.replacement(),
                scheme.congress(),
                scheme.plenums(),
                scheme);
    }
}

package org.huanjie.scheme.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Ballot;
import org.huanjie.scheme.SchemeFinding;

/** A paper fills one post: the votes for several on one paper are not counted apart, so that one of them could get more people than it has seats. */
public final class SeveralPosts {

    private static final String RULE = "several-posts";

    private SeveralPosts() {}

    /** Such papers block a scheme: it is not accepted, and no election begins under it. */
    public static List<SchemeFinding> findings(Scheme scheme) {
        List<SchemeFinding> findings = new ArrayList<>();
        for (int row = 0; row < scheme.ballots().size(); row++) {
            Ballot ballot = scheme.ballots().get(row);
            if (ballot.posts().size() > 1) {
                findings.add(SchemeFinding.blocking(
                        RULE,
                        "ballots[" + row + "].posts",
                        ballot.basis().clause(),
                        "“%s”把%s列在一张选票上，几个职务的票不能分开计算，须每个职务一张选票".formatted(ballot.name(), names(scheme, ballot))));
            }
        }
        return findings;
    }

    private static String names(Scheme scheme, Ballot ballot) {
        return ballot.posts().stream()
                .map(post -> "“" + scheme.post(post).name() + "”")
                .collect(Collectors.joining("、"));
    }
}

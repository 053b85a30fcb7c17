package org.huanjie.scheme.rules;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.SchemeFinding;

/** Whether a scheme's rules can all be kept at once. A scheme with a blocking finding is of no use; each assumption is a warning. */
public final class SchemeCheck {

    private static final List<Function<Scheme, List<SchemeFinding>>> CHECKS = List.of(
            CommitteeCheck::findings,
            BallotCheck::findings,
            SeveralPosts::findings,
            EligibilityCheck::findings,
            NoticeCheck::findings,
            StageCheck::findings,
            Assumptions::findings);

    private SchemeCheck() {}

    public static List<SchemeFinding> findings(Scheme scheme) {
        return CHECKS.stream().flatMap(check -> check.apply(scheme).stream()).toList();
    }

    /** The findings that stop the scheme from being used. */
    public static Stream<SchemeFinding> blocking(Scheme scheme) {
        return findings(scheme).stream().filter(finding -> finding.level() == SchemeFinding.Level.BLOCKING);
    }
}

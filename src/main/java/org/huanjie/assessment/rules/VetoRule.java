package org.huanjie.assessment.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.assessment.Performance;
import org.huanjie.campaignscheme.CampaignScheme.Cause;
import org.huanjie.campaignscheme.CampaignScheme.SpotChecks;
import org.huanjie.campaignscheme.CampaignScheme.Veto;

/**
 * What keeps a division or its people from a good rating (JX-1, JX-2, SC-17). Nothing is held against anybody before the deadline, and no spot check before
 * somebody was called.
 */
public final class VetoRule {

    private static final int ALL = 100;

    private VetoRule() {}

    /** The causes that a division gives for a veto, in the order of the causes. */
    public static List<Cause> causes(Veto veto, Performance performance, Optional<SpotChecks> spotChecks) {
        return Stream.of(Cause.values())
                .filter(veto.any()::contains)
                .filter(cause -> given(cause, performance, spotChecks))
                .toList();
    }

    private static boolean given(Cause cause, Performance performance, Optional<SpotChecks> spotChecks) {
        return switch (cause) {
            case UNFINISHED -> performance.over() && performance.doneInTime() < performance.due();
            case NOT_OVERFULFILLED ->
                performance.over() && (performance.doneInTime() < performance.due() || !performance.exceeds());
            case TARGETS_MISSED -> performance.over() && !performance.onTarget();
            case SPOT_CHECK_FAILED ->
                spotChecks
                        .filter(checks -> below(checks.passedFrom(), performance))
                        .isPresent();
            case SPOT_CHECK_NOT_EXCELLENT ->
                spotChecks
                        .filter(checks -> below(checks.excellentFrom(), performance))
                        .isPresent();
        };
    }

    private static boolean below(int percent, Performance performance) {
        return ALL * performance.inOrder() < percent * performance.called();
    }
}

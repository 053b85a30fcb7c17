package org.huanjie.document.rules;

import java.util.Set;
import org.huanjie.access.BodyKind;

/** Which files of an election the people of a panel read: those of the panel's own matter. Bodies read all. */
public final class PanelPapers {

    private static final Set<BodyKind> JUDGE_CANDIDATES = Set.of(BodyKind.REVIEW, BodyKind.INSPECTION);
    private static final Set<String> OF_REQUESTS = Set.of("request", "reply");

    private PanelPapers() {}

    /** Reviewers and inspectors read what candidates have handed in; counters and judges work without files, and requests lie between bodies. */
    public static boolean readBy(BodyKind panel, String kind) {
        return JUDGE_CANDIDATES.contains(panel) && !OF_REQUESTS.contains(kind);
    }
}

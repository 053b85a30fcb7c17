package org.huanjie.approval.rules;

import java.util.List;
import java.util.Optional;
import org.huanjie.access.BodyKind;
import org.huanjie.approval.Request;
import org.huanjie.approval.Request.Decision;

/**
 * Whose turn it is to decide on a request. Bodies are asked in the scheme's order. A new version is a new text:
 * those that had approved an earlier one are asked again as well.
 */
public final class Turn {

    private Turn() {}

    /** The body that is asked next, nobody once all have approved. */
    public static Optional<BodyKind> of(List<BodyKind> bodies, Request request) {
        return bodies.stream().skip(approvals(request)).findFirst();
    }

    /** Whether another body follows the one whose turn it is. */
    public static boolean another(List<BodyKind> bodies, Request request) {
        return approvals(request) + 1 < bodies.size();
    }

    private static long approvals(Request request) {
        return request.opinionsOnLatest().stream()
                .filter(opinion -> opinion.decision() == Decision.APPROVED)
                .count();
    }
}

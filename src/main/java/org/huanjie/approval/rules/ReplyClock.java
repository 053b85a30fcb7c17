package org.huanjie.approval.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.huanjie.approval.Request;
import org.huanjie.approval.Request.Opinion;
import org.huanjie.scheme.Scheme.Approvals.Reply;

/** Until when the body whose turn it is answers a request: so many months after it was asked (B.4, E16). */
public final class ReplyClock {

    private ReplyClock() {}

    /** The last day on which the body that has the request before it answers in time. */
    public static LocalDate lastDay(Request request, Reply reply, ZoneId zone) {
        return asked(request).atZone(zone).toLocalDate().plusMonths(reply.months());
    }

    /** The first body is asked by the filing, the next ones by the approval before them. */
    private static Instant asked(Request request) {
        List<Opinion> opinions = request.opinionsOnLatest();
        return opinions.isEmpty()
                ? request.latest().filedAt()
                : opinions.get(opinions.size() - 1).decidedAt();
    }
}

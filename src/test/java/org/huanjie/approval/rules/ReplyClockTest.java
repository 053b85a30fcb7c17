package org.huanjie.approval.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.BodyKind;
import org.huanjie.approval.Request;
import org.huanjie.approval.Request.Decision;
import org.huanjie.approval.Request.Opinion;
import org.huanjie.approval.Request.State;
import org.huanjie.approval.Request.Version;
import org.huanjie.ids.ElectionId;
import org.huanjie.scheme.Basis;
import org.huanjie.scheme.Scheme.Approvals.Reply;
import org.junit.jupiter.api.Test;

class ReplyClockTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Reply ONE_MONTH = new Reply(1, new Basis("B.4", ""));

    @Test
    void theFirstBodyAnswersWithinAMonthOfTheFilingAsShanghaiCountsDays() {
        assertThat(ReplyClock.lastDay(request(), ONE_MONTH, SHANGHAI)).isEqualTo("2026-04-02");
    }

    @Test
    void theNextBodyHasItsMonthFromTheApprovalBefore() {
        assertThat(ReplyClock.lastDay(request(approvedAt("2026-03-09T02:00:00Z")), ONE_MONTH, SHANGHAI))
                .isEqualTo("2026-04-09");
        assertThat(ReplyClock.lastDay(
                        request(approvedAt("2026-03-09T02:00:00Z"), approvedAt("2026-03-20T02:00:00Z")),
                        ONE_MONTH,
                        SHANGHAI))
                .isEqualTo("2026-04-20");
    }

    /** Filed at 01:00 of 2 March in Shanghai. */
    private static Request request(Opinion... opinions) {
        Version filed =
                new Version(1, "标题", "正文", "", List.of(), "jiyang-league", Instant.parse("2026-03-01T17:00:00Z"));
        return new Request(
                "r1", new ElectionId("460203198-2026-1"), "result", State.PENDING, List.of(filed), List.of(opinions));
    }

    private static Opinion approvedAt(String moment) {
        return new Opinion(
                1,
                BodyKind.PARTY,
                Decision.APPROVED,
                "",
                "",
                Optional.empty(),
                List.of(),
                "jiyang-party",
                Instant.parse(moment));
    }
}

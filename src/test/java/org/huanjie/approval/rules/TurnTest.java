package org.huanjie.approval.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huanjie.access.BodyKind;
import org.huanjie.approval.Request;
import org.huanjie.approval.Request.Decision;
import org.huanjie.approval.Request.Opinion;
import org.huanjie.approval.Request.State;
import org.huanjie.approval.Request.Version;
import org.huanjie.ids.ElectionId;
import org.junit.jupiter.api.Test;

class TurnTest {

    private static final Instant NOON = Instant.parse("2026-03-30T04:00:00Z");
    private static final List<BodyKind> BODIES = List.of(BodyKind.PARTY, BodyKind.SUPERIOR);

    @Test
    void theBodiesAreAskedInTheirOrder() {
        Request filed = request(1);
        Request halfWay = request(1, opinion(1, BodyKind.PARTY, Decision.APPROVED));

        assertThat(Turn.of(BODIES, filed)).contains(BodyKind.PARTY);
        assertThat(Turn.another(BODIES, filed)).isTrue();
        assertThat(Turn.of(BODIES, halfWay)).contains(BodyKind.SUPERIOR);
        assertThat(Turn.another(BODIES, halfWay)).isFalse();
    }

    @Test
    void nobodyIsAskedOnceAllHaveApproved() {
        Request approved = request(
                1, opinion(1, BodyKind.PARTY, Decision.APPROVED), opinion(1, BodyKind.SUPERIOR, Decision.APPROVED));

        assertThat(Turn.of(BODIES, approved)).isEmpty();
        assertThat(Turn.another(BODIES, approved)).isFalse();
    }

    @Test
    void aNewVersionIsPutToEveryBodyAgain() {
        Request refiled = request(
                2, opinion(1, BodyKind.PARTY, Decision.APPROVED), opinion(1, BodyKind.SUPERIOR, Decision.RETURNED));

        assertThat(Turn.of(BODIES, refiled)).contains(BodyKind.PARTY);
    }

    @Test
    void aReturnIsNoApproval() {
        assertThat(Turn.of(BODIES, request(1, opinion(1, BodyKind.PARTY, Decision.RETURNED))))
                .contains(BodyKind.PARTY);
    }

    private static Request request(int versions, Opinion... opinions) {
        Stream<Version> filed = IntStream.rangeClosed(1, versions)
                .mapToObj(number -> new Version(number, "标题", "正文", "", List.of(), "jiyang-league", NOON));
        return new Request(
                "r1", new ElectionId("460203198-2026-1"), "result", State.PENDING, filed.toList(), List.of(opinions));
    }

    private static Opinion opinion(int version, BodyKind body, Decision decision) {
        return new Opinion(version, body, decision, "", "", Optional.empty(), List.of(), "jiyang-party", NOON);
    }
}

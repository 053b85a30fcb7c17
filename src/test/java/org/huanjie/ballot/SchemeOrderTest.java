package org.huanjie.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.huanjie.ballot.Count.Kind;
import org.huanjie.ids.BallotId;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.ElectorateId;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.ShippedSchemes;
import org.junit.jupiter.api.Test;

/** A county's plenum elects its secretary before the deputies, whatever the alphabet says. */
class SchemeOrderTest {

    private static final Scheme COUNTY = ShippedSchemes.read(ShippedSchemes.text("urumqi-county-2023"));

    @Test
    void papersStandAsTheSchemeNamesThem() {
        assertThat(sorted("full-time-deputy", "secretary", "part-time-deputy"))
                .containsExactly(
                        new BallotId("secretary"), new BallotId("full-time-deputy"), new BallotId("part-time-deputy"));
    }

    @Test
    void theTenthMeetingsPaperComesAfterTheSecond() {
        assertThat(sorted("members@10", "members@2", "members@1"))
                .containsExactly(new BallotId("members@1"), new BallotId("members@2"), new BallotId("members@10"));
    }

    private static List<BallotId> sorted(String... ballots) {
        return Stream.of(ballots)
                .map(ballot -> Round.begun(
                        new ElectionId("650121-2026-1"),
                        new ElectorateId("plenum"),
                        new BallotId(ballot),
                        1,
                        Kind.FIRST,
                        1,
                        List.of()))
                .sorted(SchemeOrder.of(COUNTY))
                .map(Round::ballot)
                .toList();
    }
}

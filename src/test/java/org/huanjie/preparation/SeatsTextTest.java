package org.huanjie.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.huanjie.ids.PostId;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.ShippedSchemes;
import org.junit.jupiter.api.Test;

class SeatsTextTest {

    private static final Scheme COUNTY = ShippedSchemes.read(ShippedSchemes.text("urumqi-county-2023"));

    @Test
    void theSeatsOfACongressAddUpAndWhoHoldsAPostBesideIsNotCountedAgain() {
        assertThat(SeatsText.of(COUNTY, "委员会"))
                .isEqualTo("委员会共21人，其中委员21人；从委员会成员中选举常委9人、书记1人、专职副书记1人、兼职副书记1人、挂职副书记1人，不另占名额；另设候补委员9人。");
    }

    @Test
    void theSeatsOfATownAddUp() {
        assertThat(SeatsText.of(ShippedSchemes.nanshan(), "委员会")).isEqualTo("委员会共13人，其中书记1人、兼职副书记3人、委员9人。");
    }

    @Test
    void anElectionForPostsHeldBesideASeatNamesThemAlone() {
        assertThat(SeatsText.of(COUNTY.reducedTo(Map.of(new PostId("secretary"), 1)), "补选"))
                .isEqualTo("从委员会成员中选举书记1人，不另占名额。");
    }
}

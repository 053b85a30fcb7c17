package org.huanjie.roster.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huanjie.ids.PostId;
import org.huanjie.input.Finding;
import org.huanjie.registration.SampleSchemes;
import org.huanjie.roster.rules.SeatLimit.Holder;
import org.junit.jupiter.api.Test;

class SeatLimitTest {

    @Test
    void aPostIsHeldByNoMorePeopleThanItHasSeats() {
        assertThat(faults(new Holder(new PostId("secretary"), "高建国"))).isEmpty();
        assertThat(faults(new Holder(new PostId("secretary"), "高建国"), new Holder(new PostId("secretary"), "陈小云")))
                .containsExactly(new Finding("", "书记只有1个名额，不能由2人担任：高建国、陈小云", "JY-4.1e"));
    }

    @Test
    void twoPostsMayBeHeldByAsManyPeople() {
        assertThat(faults(new Holder(new PostId("secretary"), "高建国"), new Holder(new PostId("member"), "陈小云")))
                .isEmpty();
    }

    private static List<Finding> faults(Holder... holders) {
        return SeatLimit.faults(SampleSchemes.jiyang(), List.of(holders));
    }
}

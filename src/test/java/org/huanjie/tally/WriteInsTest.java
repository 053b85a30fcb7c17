package org.huanjie.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.huanjie.review.CandidacyHouse.ELECTION;
import static org.huanjie.review.CandidacyHouse.nomination;

import java.time.LocalDate;
import java.util.List;
import org.huanjie.eligibility.rules.Verdict;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.PostId;
import org.huanjie.person.PersonKey;
import org.huanjie.registration.SampleSchemes;
import org.huanjie.review.CandidacyHouse;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Progress;
import org.junit.jupiter.api.Test;

class WriteInsTest {

    private final CandidacyHouse house = new CandidacyHouse(SampleSchemes.nanshan());

    @Test
    void who_was_written_in_is_judged_by_the_rules_of_the_scheme() {
        assertThat(house.writeIns
                        .judge(ELECTION, nomination("白雪梅", new PostId("member")))
                        .outcome())
                .isEqualTo(Verdict.Outcome.ELIGIBLE);
        assertThat(house.writeIns
                        .judge(ELECTION, nomination("白雪梅", new PostId("member"), LocalDate.of(1980, 1, 1)))
                        .outcome())
                .isEqualTo(Verdict.Outcome.INELIGIBLE);
        assertThat(house.register.of(ELECTION)).isEmpty();
    }

    @Test
    void the_admitted_is_a_formal_candidate_and_knows_why() {
        CandidateId id =
                house.writeIns.admit(ELECTION, nomination("白雪梅", new PostId("member")), "另选人资格审查通过（《换届异常情形处理规则》第13项）");
        assertThat(house.register.formal(ELECTION, List.of(new PostId("member"))))
                .extracting(Candidate::id, Candidate::name, Candidate::decision, Candidate::result)
                .containsExactly(tuple(id, "白雪梅", Progress.APPROVED, "另选人资格审查通过（《换届异常情形处理规则》第13项）"));
    }

    @Test
    void who_may_still_win_a_post_or_holds_one_is_in_the_running_for_all_posts_of_its_group() {
        LocalDate born = LocalDate.of(1998, 5, 4);
        house.writeIns.admit(ELECTION, nomination("白雪梅", new PostId("member"), born), "另选人资格审查通过（《换届异常情形处理规则》第13项）");
        CandidateId loser = house.writeIns.admit(
                ELECTION, nomination("罗平", new PostId("member"), born), "另选人资格审查通过（《换届异常情形处理规则》第13项）");
        house.register.settle(ELECTION, List.of(loser), Progress.NOT_ELECTED, "选举结束，未当选（《换届选举通用规则》第一部分第4项）");

        assertThat(house.writeIns.inTheRunning(ELECTION))
                .containsExactly(
                        house.writeIns.contender(ELECTION, new PersonKey("白雪梅", "女", born), new PostId("deputy")));
    }
}

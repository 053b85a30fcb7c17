package org.huanjie.tally.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.huanjie.ballot.Count;
import org.huanjie.ballot.Count.Kind;
import org.huanjie.ballot.Count.Votes;
import org.huanjie.ballot.NextRound;
import org.huanjie.ballot.Tally;
import org.huanjie.ballot.Tally.Outcome;
import org.huanjie.ballot.Tally.RunOff;
import org.huanjie.counting.rules.CountRule;
import org.huanjie.scheme.Basis;
import org.huanjie.scheme.Scheme.Voting.Majority;
import org.huanjie.scheme.Scheme.Voting.Quorum;

class TallyRulePropertiesTest {

    private static final Quorum QUORUM = new Quorum(4, 5, true, new Basis("H", ""));

    @Property
    void never_more_are_elected_than_there_are_seats(@ForAll("sheets") Count count) {
        assertThat(tally(count).elected()).hasSizeLessThanOrEqualTo(count.seats());
    }

    @Property
    void open_seats_are_the_seats_less_the_elected(@ForAll("sheets") Count count) {
        Tally tally = tally(count);
        assertThat(tally.openSeats()).isEqualTo(count.seats() - tally.elected().size());
    }

    @Property
    void outside_a_run_off_nobody_is_elected_without_more_than_half(@ForAll("sheets") Count count) {
        Map<String, Votes> votes = byName(count);
        if (count.kind() != Kind.RUN_OFF) {
            assertThat(tally(count).elected())
                    .allMatch(name -> 2 * votes.get(name).inFavour() > count.present());
        }
    }

    @Property
    void nobody_is_elected_or_tied_without_a_vote_in_favour(@ForAll("sheets") Count count) {
        Map<String, Votes> votes = byName(count);
        Tally tally = tally(count);
        assertThat(tally.elected()).allMatch(name -> votes.get(name).inFavour() > 0);
        tally.runOff().ifPresent(runOff -> assertThat(runOff.candidates())
                .allMatch(name -> votes.get(name).inFavour() > 0));
    }

    @Property
    void nobody_elected_has_fewer_votes_than_somebody_who_is_not(@ForAll("sheets") Count count) {
        List<String> elected = tally(count).elected();
        int least = count.candidates().stream()
                .filter(row -> elected.contains(row.name()))
                .mapToInt(Votes::inFavour)
                .min()
                .orElse(Integer.MAX_VALUE);
        assertThat(count.candidates())
                .filteredOn(row -> !elected.contains(row.name()))
                .allMatch(row -> row.inFavour() < least);
    }

    @Property
    void the_order_in_which_candidates_are_sent_changes_nothing(@ForAll("sheets") Count count, @ForAll Random random) {
        List<Votes> shuffled = new ArrayList<>(count.candidates());
        Collections.shuffle(shuffled, random);
        assertThat(tally(with(count, shuffled))).isEqualTo(tally(count));
    }

    @Property
    void a_run_off_is_among_equals_that_are_more_than_its_seats(@ForAll("sheets") Count count) {
        Map<String, Votes> votes = byName(count);
        Tally tally = tally(count);
        assertThat(tally.runOff().isPresent()).isEqualTo(tally.outcome() == Outcome.RUN_OFF);
        if (tally.runOff().isPresent()) {
            RunOff runOff = tally.runOff().get();
            assertThat(runOff.seats()).isEqualTo(tally.openSeats()).isPositive();
            assertThat(runOff.candidates()).hasSizeGreaterThan(runOff.seats());
            assertThat(Collections.disjoint(runOff.candidates(), tally.elected()))
                    .isTrue();
            List<String> equals = count.candidates().stream()
                    .filter(row -> row.inFavour()
                            == votes.get(runOff.candidates().get(0)).inFavour())
                    .map(Votes::name)
                    .sorted()
                    .toList();
            assertThat(runOff.candidates()).isEqualTo(equals);
        }
    }

    @Property
    void the_outcome_is_elected_exactly_when_all_seats_are_filled(@ForAll("sheets") Count count) {
        Tally tally = tally(count);
        assertThat(tally.outcome() == Outcome.ELECTED).isEqualTo(tally.openSeats() == 0);
    }

    @Property
    void a_run_off_with_a_choice_ends_elected_or_in_a_smaller_run_off(@ForAll("sheets") Count count) {
        long voted =
                count.candidates().stream().filter(row -> row.inFavour() > 0).count();
        if (count.kind() == Kind.RUN_OFF && voted >= count.seats()) {
            assertThat(tally(count).outcome()).isIn(Outcome.ELECTED, Outcome.RUN_OFF);
        }
    }

    @Property
    void the_next_round_has_the_open_seats_and_none_of_the_elected(@ForAll("sheets") Count count) {
        Tally tally = tally(count);
        NextRoundRule.after(count, tally, Optional.empty()).ifPresent((NextRound next) -> {
            assertThat(next.seats()).isEqualTo(tally.openSeats()).isPositive();
            assertThat(next.candidates()).isNotEmpty();
            assertThat(Collections.disjoint(next.candidates(), tally.elected())).isTrue();
        });
    }

    @Property
    void every_sheet_of_this_test_could_be_true(@ForAll("sheets") Count count) {
        assertThat(CountRule.faults(count)).isEmpty();
    }

    @Property
    void splitting_a_sheet_over_two_meetings_changes_nothing(@ForAll("sheets") Count count) {
        Count part = new Count(
                count.kind(),
                count.seats(),
                count.entitled() / 3,
                count.present() / 3,
                count.issued() / 3,
                count.returned() / 3,
                count.invalid() / 3,
                count.candidates().stream()
                        .map(row -> new Votes(
                                row.name(), row.inFavour() / 3, row.against() / 3, row.abstain() / 3, row.writeIn()))
                        .toList());
        assertThat(tally(Count.joint(List.of(part, less(count, part))))).isEqualTo(tally(count));
    }

    /** True sheets of a meeting that has its quorum, with many ties. */
    @Provide
    Arbitrary<Count> sheets() {
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.randoms())
                .as(TallyRulePropertiesTest::sheet);
    }

    private static Count sheet(Kind kind, int seats, int papers, int rows, Random random) {
        int invalid = random.nextInt(3);
        int left = papers * seats;
        List<Votes> candidates = new ArrayList<>();
        for (int row : IntStream.range(0, rows).toArray()) {
            int inFavour = Math.min(left, random.nextInt(papers + 1));
            left -= inFavour;
            int against = random.nextInt(papers - inFavour + 1);
            candidates.add(new Votes("候选人" + row, inFavour, against, papers - inFavour - against, false));
        }
        int all = papers + invalid;
        return new Count(kind, seats, all, all, all, all, invalid, candidates);
    }

    private static Count less(Count count, Count part) {
        List<Votes> rows = new ArrayList<>();
        for (Votes row : count.candidates()) {
            Votes other = byName(part).get(row.name());
            rows.add(new Votes(
                    row.name(),
                    row.inFavour() - other.inFavour(),
                    row.against() - other.against(),
                    row.abstain() - other.abstain(),
                    row.writeIn()));
        }
        return new Count(
                count.kind(),
                count.seats(),
                count.entitled() - part.entitled(),
                count.present() - part.present(),
                count.issued() - part.issued(),
                count.returned() - part.returned(),
                count.invalid() - part.invalid(),
                rows);
    }

    private static Count with(Count count, List<Votes> rows) {
        return new Count(
                count.kind(),
                count.seats(),
                count.entitled(),
                count.present(),
                count.issued(),
                count.returned(),
                count.invalid(),
                rows);
    }

    private static Map<String, Votes> byName(Count count) {
        return count.candidates().stream().collect(Collectors.toMap(Votes::name, Function.identity()));
    }

    private static Tally tally(Count count) {
        return TallyRule.of(count, QUORUM, Majority.HALF);
    }
}

package org.huanjie.tally;

import java.util.List;
import java.util.stream.Collectors;
import org.huanjie.ballot.Count.Votes;
import org.huanjie.ballot.Tally.RunOff;
import org.huanjie.ids.BallotId;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.ElectorateId;
import org.huanjie.meeting.Rounds;
import org.huanjie.tally.Tallies.Result;
import org.springframework.stereotype.Component;

/** What those see who settle ties (E11). */
@Component
public class TieForms {

    private final Rounds rounds;
    private final Tallies tallies;

    TieForms(Rounds rounds, Tallies tallies) {
        this.rounds = rounds;
        this.tallies = tallies;
    }

    /** What is tied. */
    public record Context(ElectionId election, List<Tied> ballots) {}

    /** A ballot whose last seats are tied. */
    public record Tied(
            BallotId ballot, String name, int round, int seats, List<String> candidates, List<Votes> votes) {}

    /**
     * The lot as it is offered.
     *
     * @param version who is tied: whoever answers what was shown before somebody left is told so (E3)
     */
    public record Lot(Context context, String version, String seed, String witness) {}

    /**
     * The decision as it is offered.
     *
     * @param version likewise
     */
    public record Choice(Context context, String version, List<Blank> ballots) {}

    /** A decision that nobody has filled in. */
    public record Blank(BallotId ballot, List<String> chosen, String reason) {}

    /** The lot that is offered: no seed. */
    public Lot lot(ElectionId election, ElectorateId electorate) {
        Context context = context(election, electorate);
        return new Lot(context, version(context), "", "");
    }

    /** The decision that is offered: nobody is chosen. */
    public Choice choice(ElectionId election, ElectorateId electorate) {
        Context context = context(election, electorate);
        return new Choice(
                context,
                version(context),
                context.ballots().stream()
                        .map(tied -> new Blank(tied.ballot(), List.of(), ""))
                        .toList());
    }

    private Context context(ElectionId election, ElectorateId electorate) {
        return new Context(
                election,
                tallies.ties(election, electorate).stream().map(this::tied).toList());
    }

    private static String version(Context context) {
        return context.ballots().stream()
                .map(tied -> tied.ballot() + "：" + String.join("、", tied.candidates()))
                .collect(Collectors.joining("；"));
    }

    private Tied tied(Result tie) {
        RunOff runOff = tie.tally().runOff().orElseThrow();
        return new Tied(
                tie.round().ballot(),
                rounds.ballotName(tie.round()),
                tie.round().number(),
                runOff.seats(),
                runOff.candidates(),
                tie.count().candidates());
    }
}

package org.huanjie.tally;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.ballot.Count.Votes;
import org.huanjie.ballot.NextRound;
import org.huanjie.election.Elections;
import org.huanjie.ids.BallotId;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.ElectorateId;
import org.huanjie.ids.PostId;
import org.huanjie.meeting.Rounds;
import org.huanjie.scheme.Scheme.Post;
import org.huanjie.scheme.Scheme.Source;
import org.huanjie.tally.OpenSeats.Decision;
import org.springframework.stereotype.Component;

/** What the party committee sees when it decides on open seats, and the review panel of people written in. */
@Component
public class TallyForms {

    private final Rounds rounds;
    private final Tallies tallies;
    private final Elections elections;

    TallyForms(Rounds rounds, Tallies tallies, Elections elections) {
        this.rounds = rounds;
        this.tallies = tallies;
        this.elections = elections;
    }

    /**
     * Open seats as the party committee sees them.
     *
     * @param version which seats are open: whoever answers what was shown before somebody left is told so (E3)
     */
    public record Deciding(Context context, String version, List<DraftDecision> ballots) {

        /** What the rounds came to. */
        public record Context(ElectionId election, List<Open> ballots) {}

        /**
         * A ballot with open seats.
         *
         * @param standing who would stand in another round; empty when nobody is left
         * @param withoutChoice whether they would be no more than the seats (E2)
         */
        public record Open(
                BallotId ballot,
                String name,
                int round,
                boolean runOff,
                int openSeats,
                List<String> elected,
                List<String> standing,
                boolean withoutChoice,
                List<Votes> votes) {}

        /** A decision without its reason. */
        public record DraftDecision(BallotId ballot, Optional<Decision> decision, String reason) {}
    }

    /** The open seats of an electorate. */
    public Deciding deciding(ElectionId election, ElectorateId electorate) {
        List<Deciding.Open> open =
                tallies.open(election, electorate).stream().map(this::openSeats).toList();
        return new Deciding(
                new Deciding.Context(election, open),
                open.stream()
                        .map(each -> each.ballot() + "：" + each.openSeats() + "：" + String.join("、", each.standing()))
                        .collect(Collectors.joining("；")),
                open.stream()
                        .map(each -> new Deciding.DraftDecision(each.ballot(), Optional.empty(), ""))
                        .toList());
    }

    private Deciding.Open openSeats(Tallies.Result result) {
        return new Deciding.Open(
                result.round().ballot(),
                rounds.ballotName(result.round()),
                result.round().number(),
                result.tied(),
                result.tally().openSeats(),
                result.tally().elected(),
                result.next().map(NextRound::candidates).orElse(List.of()),
                result.next().filter(NextRound::withoutChoice).isPresent(),
                result.count().candidates());
    }

    /** People written in, as the review panel sees them. */
    public record Reviewing(Context context, List<DraftReview> writeIns) {

        /**
         * Who is asked about.
         *
         * @param asked the facts that the scheme's rules must know of a person
         */
        public record Context(ElectionId election, Set<String> asked, List<Person> people) {}

        /** One person, with the posts that the ballot fills. */
        public record Person(BallotId ballot, String ballotName, String name, int inFavour, List<PostChoice> posts) {}

        /** A post, and where its holders may come from. */
        public record PostChoice(PostId id, String name, List<Source> sources) {

            static PostChoice of(Post post) {
                return new PostChoice(post.id(), post.name(), post.sources());
            }
        }

        /** A review that nobody has filled in. */
        public record DraftReview(
                BallotId ballot, String name, Optional<WriteInReview.Decision> decision, DraftFacts facts) {}

        /** The first post that the ballot fills. */
        public record DraftFacts(Optional<PostId> post) {}
    }

    /** Write-ins who would be elected. */
    public Reviewing reviewing(ElectionId election, ElectorateId electorate) {
        List<Tallies.Awaited> awaited = tallies.awaited(election, electorate);
        return new Reviewing(
                new Reviewing.Context(
                        election,
                        elections.scheme(election).eligibility().asked(),
                        awaited.stream()
                                .map(each -> new Reviewing.Person(
                                        each.ballot(),
                                        each.ballotName(),
                                        each.name(),
                                        each.inFavour(),
                                        each.posts().stream()
                                                .map(post -> Reviewing.PostChoice.of(rounds.post(election, post)))
                                                .toList()))
                                .toList()),
                awaited.stream()
                        .map(each -> new Reviewing.DraftReview(
                                each.ballot(),
                                each.name(),
                                Optional.empty(),
                                new Reviewing.DraftFacts(each.posts().stream().findFirst())))
                        .toList());
    }
}

package org.huanjie.meeting;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.ballot.Count.Kind;
import org.huanjie.ballot.Round;
import org.huanjie.ballot.Round.Standing;
import org.huanjie.ballot.RoundStore;
import org.huanjie.ballot.SchemeOrder;
import org.huanjie.election.Elections;
import org.huanjie.ids.BallotId;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.ElectorateId;
import org.huanjie.ids.MeetingId;
import org.huanjie.ids.PostId;
import org.huanjie.minutes.Minutes;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Candidates;
import org.huanjie.roster.Electable;
import org.huanjie.roster.rules.PrintedNames;
import org.huanjie.scheme.Scheme.Ballot;
import org.huanjie.scheme.Scheme.Electorate;
import org.huanjie.scheme.Scheme.Post;
import org.springframework.stereotype.Service;

/** The rounds of an electorate's ballots: who stands on their papers, and how they begin. */
@Service
public class Rounds {

    private final RoundStore store;
    private final MeetingStore meetings;
    private final Elections elections;
    private final Candidates candidates;
    private final Electable electable;
    private final Minutes minutes;

    public Rounds(
            RoundStore store,
            MeetingStore meetings,
            Elections elections,
            Candidates candidates,
            Electable electable,
            Minutes minutes) {
        this.store = store;
        this.meetings = meetings;
        this.elections = elections;
        this.candidates = candidates;
        this.electable = electable;
        this.minutes = minutes;
    }

    /** The ids of the meetings of an electorate's present round. */
    public List<MeetingId> meetings(ElectionId election, ElectorateId electorate) {
        return meetings.meetings(election, electorate, number(current(election, electorate))).stream()
                .map(Meeting::id)
                .toList();
    }

    /** The ballots that an electorate votes on in its present round. */
    public List<Round> current(ElectionId election, ElectorateId electorate) {
        List<Round> all = ofElectorate(election, electorate);
        return all.stream()
                .filter(round -> round.number() == number(all))
                .sorted(SchemeOrder.of(elections.scheme(election)))
                .toList();
    }

    public List<Round> ofElectorate(ElectionId election, ElectorateId electorate) {
        return store.rounds(election).stream()
                .filter(round -> round.electorate().equals(electorate))
                .toList();
    }

    public static int number(List<Round> rounds) {
        return rounds.stream().mapToInt(Round::number).max().orElse(0);
    }

    /**
     * Begins the first round of all ballots of an electorate, with the formal candidates of their posts: on one list, or for each meeting its own (G3).
     *
     * @param meetings the electorate's part of the plan
     */
    void begin(ElectionId election, Electorate electorate, List<MeetingPlan.Row> meetings, String actor) {
        for (Ballot ballot : ballots(election, electorate.id())) {
            List<Standing> standing = standing(election, ballot);
            if (electorate.seatsPerMeeting()) {
                beginPerMeeting(election, ballot, standing, meetings, actor);
            } else {
                add(
                        Round.begun(election, electorate.id(), ballot.id(), 1, Kind.FIRST, ballot.seats(), standing),
                        actor);
            }
        }
    }

    private void beginPerMeeting(
            ElectionId election, Ballot ballot, List<Standing> standing, List<MeetingPlan.Row> meetings, String actor) {
        for (int index = 0; index < meetings.size(); index++) {
            BallotId paper = Round.paper(ballot.id(), index + 1);
            meetings.get(index)
                    .share(ballot.id())
                    .map(share -> Round.begun(
                            election, ballot.electors(), paper, 1, Kind.FIRST, share.seats(), of(standing, share)))
                    .ifPresent(round -> add(round, actor));
        }
    }

    private static List<Standing> of(List<Standing> standing, MeetingPlan.Share share) {
        return standing.stream()
                .filter(one -> share.candidates().contains(one.name()))
                .toList();
    }

    /** The ballots that an electorate casts. */
    List<Ballot> ballots(ElectionId election, ElectorateId electorate) {
        return candidates.filled(election, elections.scheme(election)).ballots().stream()
                .filter(ballot -> ballot.electors().equals(electorate))
                .toList();
    }

    /** Who stands on a ballot in the first round. */
    public List<Standing> standing(ElectionId election, Ballot ballot) {
        return printed(electable(election, ballot));
    }

    /** Those put forward for the posts of a ballot from whom its electorate may choose (UC-6). */
    List<Candidate> electable(ElectionId election, Ballot ballot) {
        List<Candidate> formal = candidates.formal(election, ballot.posts());
        return elections
                .scheme(election)
                .plenum(ballot.electors())
                .filter(plenum -> !plenum.candidates().isEmpty())
                .map(plenum -> electable.before(election, plenum, formal))
                .orElse(formal);
    }

    /** Names as printed on the paper, each different from the others. */
    static List<Standing> printed(List<Candidate> formal) {
        PrintedNames printed = PrintedNames.of(formal);
        return formal.stream()
                .map(one -> new Standing(one.id(), printed.of(one.id())))
                .toList();
    }

    /**
     * A round that was called begins with these people.
     *
     * @param passedOver why others do not stand, a line each
     */
    void resume(Round called, List<Candidate> people, List<String> passedOver, String actor) {
        Round round = called.with(printed(people));
        store.stand(round);
        note(round, passedOver, actor);
    }

    public void add(Round round, String actor) {
        store.add(round);
        note(round, List.of(), actor);
    }

    private void note(Round round, List<String> passedOver, String actor) {
        minutes.append(
                round.election(),
                actor,
                ballot(round).basis().clause(),
                new MeetingMinutes.RoundBegun(MeetingMinutes.Vote.of(round), round.seats(), round.names(), passedOver));
    }

    /** Names on the paper, without those who have left. */
    public List<String> standing(Round round) {
        Set<String> gone = withdrawn(round);
        return round.names().stream().filter(name -> !gone.contains(name)).toList();
    }

    /** Names on the paper whose bearers are no longer formal candidates. */
    public Set<String> withdrawn(Round round) {
        Set<CandidateId> formal = formal(round).stream().map(Candidate::id).collect(Collectors.toSet());
        return round.standing().stream()
                .filter(standing -> !formal.contains(standing.candidate()))
                .map(Standing::name)
                .collect(Collectors.toSet());
    }

    public List<Candidate> formal(Round round) {
        return candidates.formal(round.election(), ballot(round).posts());
    }

    public Stream<Meeting> heldFor(Round round) {
        return meetings.meetings(round.election(), round.electorate(), round.number()).stream()
                .filter(meeting -> round.votedAt(meeting.position()));
    }

    /** The name of the ballot as the scheme has it, with the meeting that fills seats of its own. */
    public String ballotName(Round round) {
        String name = ballot(round).name();
        return round.joint() ? name : name + "（" + meetingOf(round).name() + "）";
    }

    private Meeting meetingOf(Round round) {
        return heldFor(round).findFirst().orElseThrow();
    }

    public Post post(ElectionId election, PostId post) {
        return elections.scheme(election).post(post);
    }

    public Ballot ballot(Round round) {
        return elections.scheme(round.election()).ballot(round.schemeBallot());
    }
}

package org.huanjie.tally;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huanjie.ids.BallotId;
import org.huanjie.ids.ElectorateId;
import org.huanjie.ids.PostId;
import org.huanjie.meeting.Meetings;
import org.huanjie.scheme.Basis;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Ballot;
import org.huanjie.scheme.Scheme.ChosenBy;
import org.huanjie.scheme.Scheme.Competition;
import org.huanjie.scheme.Scheme.Competition.Scoring;
import org.huanjie.scheme.Scheme.Electorate;
import org.huanjie.scheme.Scheme.Electorate.Merge;
import org.huanjie.scheme.Scheme.Eligibility;
import org.huanjie.scheme.Scheme.Plenum;
import org.huanjie.scheme.Scheme.Post;
import org.huanjie.scheme.Scheme.StagePlan;
import org.huanjie.scheme.Scheme.Surplus;
import org.huanjie.scheme.Scheme.Voting;
import org.huanjie.scheme.Scheme.Voting.Majority;
import org.huanjie.scheme.Scheme.Voting.Quorum;

/** The parts of a scheme that voting and speeches ask, and nothing else. */
public final class VotingSchemes {

    private static final BallotId MEMBERS = new BallotId("members");
    private static final ElectorateId SECRETARIES = new ElectorateId("branch-secretaries");
    private static final ElectorateId DELEGATES = new ElectorateId("delegates");
    private static final ElectorateId VILLAGES = new ElectorateId("village-meetings");
    private static final Basis BASIS = new Basis("B.4", "");

    private VotingSchemes() {}

    /** Village meetings elect two members, the branch secretaries one full-time deputy; more than 4/5 present, three rounds. */
    public static Scheme town() {
        return scheme(
                "town",
                List.of(
                        post(new PostId("full-time-deputy"), "专职副书记", 1, ChosenBy.BALLOT),
                        post(new PostId("member"), "委员", 2, ChosenBy.BALLOT)),
                List.of(
                        new Electorate(VILLAGES, "各村团员大会", true, Merge.JOINT_LIST, BASIS),
                        new Electorate(SECRETARIES, "团支部书记大会", false, Merge.JOINT_LIST, BASIS)),
                List.of(
                        new Ballot(MEMBERS, "委员", List.of(new PostId("member")), 2, VILLAGES, BASIS),
                        new Ballot(
                                new BallotId("full-time-deputy"),
                                "专职副书记",
                                List.of(new PostId("full-time-deputy")),
                                1,
                                SECRETARIES,
                                BASIS)),
                Optional.of(new Voting(
                        new Quorum(4, 5, true, BASIS), Majority.HALF, 3, Optional.empty(), Optional.empty(), BASIS)),
                Optional.of(new Competition(
                        0, Scoring.NONE, 0, Optional.empty(), Optional.empty(), Optional.empty(), BASIS)));
    }

    /** Every village meeting elects a member of its own. */
    public static Scheme villages() {
        return scheme(
                "villages",
                List.of(post(new PostId("member"), "委员", 2, ChosenBy.BALLOT)),
                List.of(new Electorate(VILLAGES, "各村团员大会", true, Merge.SEATS_PER_MEETING, BASIS)),
                List.of(new Ballot(MEMBERS, "委员", List.of(new PostId("member")), 2, VILLAGES, BASIS)),
                Optional.of(new Voting(
                        new Quorum(4, 5, true, BASIS), Majority.HALF, 3, Optional.empty(), Optional.empty(), BASIS)),
                Optional.empty());
    }

    /** A meeting elects two members, and these one standing member from among them (UC-6). */
    public static Scheme committee() {
        return scheme(
                "committee",
                List.of(
                        post(new PostId("member"), "委员", 2, ChosenBy.BALLOT),
                        post(new PostId("standing-member"), "常委", 1, ChosenBy.BALLOT)),
                List.of(
                        new Electorate(new ElectorateId("plenum"), "全体会议", false, Merge.JOINT_LIST, BASIS),
                        new Electorate(DELEGATES, "团员代表大会", false, Merge.JOINT_LIST, BASIS)),
                List.of(
                        new Ballot(MEMBERS, "委员", List.of(new PostId("member")), 2, DELEGATES, BASIS),
                        new Ballot(
                                new BallotId("standing-members"),
                                "常委",
                                List.of(new PostId("standing-member")),
                                1,
                                new ElectorateId("plenum"),
                                BASIS)),
                Optional.of(new Voting(
                        new Quorum(4, 5, true, BASIS), Majority.HALF, 2, Optional.empty(), Optional.empty(), BASIS)),
                Optional.empty(),
                List.of(new Plenum(
                        new ElectorateId("plenum"),
                        Set.of(new PostId("member")),
                        Set.of(new PostId("member")),
                        BASIS)));
    }

    /** One meeting elects a deputy and two members at once; two rounds. */
    public static Scheme street() {
        return scheme(
                "street",
                List.of(
                        post(new PostId("deputy"), "副书记", 1, ChosenBy.BALLOT),
                        post(new PostId("member"), "委员", 2, ChosenBy.BALLOT)),
                List.of(new Electorate(DELEGATES, "团员代表大会", false, Merge.JOINT_LIST, BASIS)),
                List.of(
                        new Ballot(new BallotId("deputies"), "副书记", List.of(new PostId("deputy")), 1, DELEGATES, BASIS),
                        new Ballot(MEMBERS, "委员", List.of(new PostId("member")), 2, DELEGATES, BASIS)),
                Optional.of(new Voting(
                        new Quorum(4, 5, true, BASIS), Majority.HALF, 2, Optional.empty(), Optional.empty(), BASIS)),
                Optional.of(new Competition(
                        5, Scoring.MEAN, 2, Optional.empty(), Optional.empty(), Optional.empty(), BASIS)));
    }

    /** One meeting elects a deputy and two members on one paper, as schemes once could; three rounds. */
    static Scheme onePaperForAll() {
        return scheme(
                "one-paper",
                List.of(
                        post(new PostId("deputy"), "副书记", 1, ChosenBy.BALLOT),
                        post(new PostId("member"), "委员", 2, ChosenBy.BALLOT)),
                List.of(new Electorate(DELEGATES, "团员代表大会", false, Merge.JOINT_LIST, BASIS)),
                List.of(new Ballot(
                        new BallotId("committee"),
                        "班子",
                        List.of(new PostId("deputy"), new PostId("member")),
                        3,
                        DELEGATES,
                        BASIS)),
                Optional.of(new Voting(
                        new Quorum(4, 5, true, BASIS), Majority.HALF, 3, Optional.empty(), Optional.empty(), BASIS)),
                Optional.empty());
    }

    /** Nobody votes: speeches are scored and the party committee decides. */
    public static Scheme withoutBallot() {
        return scheme(
                "office",
                List.of(
                        post(new PostId("deputy"), "副书记", 1, ChosenBy.DECISION),
                        post(new PostId("member"), "委员", 2, ChosenBy.DECISION)),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.of(new Competition(
                        5, Scoring.MEAN, 2, Optional.empty(), Optional.empty(), Optional.empty(), BASIS)));
    }

    private static Post post(PostId id, String name, int seats, ChosenBy chosenBy) {
        return new Post(
                id,
                name,
                seats,
                chosenBy,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                List.of(),
                BASIS);
    }

    private static Scheme scheme(
            String id,
            List<Post> posts,
            List<Electorate> electorates,
            List<Ballot> ballots,
            Optional<Voting> voting,
            Optional<Competition> competition) {
        return scheme(id, posts, electorates, ballots, voting, competition, List.of());
    }

    private static Scheme scheme(
            String id,
            List<Post> posts,
            List<Electorate> electorates,
            List<Ballot> ballots,
            Optional<Voting> voting,
            Optional<Competition> competition,
            List<Plenum> plenums) {
        return new Scheme(
                id,
                1,
                "示例方案",
                null,
                null,
                posts,
                null,
                new Eligibility(null, null, Optional.empty(), Optional.empty(), Optional.empty(), List.of()),
                null,
                Optional.of(new Surplus(20, Surplus.Base.BALLOT_SEATS, BASIS)),
                electorates,
                ballots,
                voting,
                competition,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                null,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                plenums,
                List.of(new StagePlan(
                        "implementation",
                        24,
                        84,
                        List.of(new StagePlan.Step(Meetings.VOTING, 67, 73, false, new Basis("JY-6.2", ""))),
                        BASIS)),
                Optional.empty(),
                Optional.empty(),
                null,
                null,
                List.of(),
                List.of());
    }
}

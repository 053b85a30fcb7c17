package org.huanjie.scheme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.calendar.Span;
import org.huanjie.person.Channel;
import org.huanjie.person.PoliticalStatus;
import org.huanjie.person.Residence;
import org.huanjie.person.Staffing;
import org.huanjie.person.TimeCommitment;

/**
 * A locality's rules for one election, as data. Every part names the clause it comes from. Parts that a scheme does not have are empty:
 * a scheme without a training stage, an inspection or a public notice skips it.
 */
public record Scheme(
        String id,
        int version,
        String title,
        Body body,
        Size size,
        List<Post> posts,
        Composition composition,
        Eligibility eligibility,
        Nomination nomination,
        Optional<Surplus> surplus,
        List<Electorate> electorates,
        List<Ballot> ballots,
        Optional<Voting> voting,
        Optional<Competition> competition,
        Optional<Survey> survey,
        Optional<Inspection> inspection,
        Optional<Notice> announcement,
        Optional<Notice> resultNotice,
        Optional<Objections> objections,
        Approvals approvals,
        Optional<Training> training,
        Optional<Handover> handover,
        Optional<Replacement> replacement,
        Optional<Congress> congress,
        List<Plenum> plenums,
        List<StagePlan> stages,
        Optional<FinishBy> finishBy,
        Optional<Term> term,
        Tenure tenure,
        Escalation escalation,
        List<Copy> copies) {

    /** The body that is elected. */
    public record Body(BodyType type, Basis basis) {}

    /** A committee is elected; a work committee may be appointed (G10). */
    public enum BodyType {
        COMMITTEE,
        WORK_COMMITTEE
    }

    /** The smallest and largest committee that the rules allow. */
    public record Size(int min, int max, Basis basis) {}

    /** How the holders of a post are chosen. */
    public enum ChosenBy {
        BALLOT,
        APPOINTMENT,
        CONCURRENT,
        DECISION
    }

    /** The parties to approvals: the party committee, the League body above, the League body itself. */
    public enum Party {
        PARTY,
        SUPERIOR,
        LEAGUE
    }

    /**
     * A post of the committee.
     *
     * @param id secretary, full-time-deputy, part-time-deputy, seconded-deputy, deputy, standing-member, member or alternate
     * @param politicalStatus narrower than the scheme's own rule; empty when that one holds
     * @param ageMax narrower than the scheme's own rule
     */
    public record Post(
            String id,
            String name,
            int seats,
            ChosenBy chosenBy,
            Optional<TimeCommitment> timeCommitment,
            Optional<Staffing> staffing,
            Set<PoliticalStatus> politicalStatus,
            Optional<Integer> ageMax,
            List<Source> sources,
            Basis basis) {

        /** Secretary and deputies are officers. */
        public boolean officer() {
            return id.equals("secretary") || id.endsWith("deputy");
        }

        /** Alternates sit beside the committee and are none of its members (UC-6). */
        public boolean alternate() {
            return id.equals("alternate");
        }

        Post withSeats(int vacant) {
            return new Post(
                    id, name, vacant, chosenBy, timeCommitment, staffing, politicalStatus, ageMax, sources, basis);
        }
    }

    /** A group of people from whom a post is filled, such as college-graduate village officials. */
    public record Source(String id, String name) {}

    /** Limits on the committee as a whole; an empty one does not bind. */
    public record Composition(
            Optional<Fraction> officersAtMost,
            Optional<Headcount> partyMembersAtLeast,
            Optional<Percentage> outsideAtLeast) {

        /** A share of the members, such as one third. */
        public record Fraction(int numerator, int denominator, Basis basis) {}

        /** A number of people. */
        public record Headcount(int people, Basis basis) {}

        /** A whole percentage. */
        public record Percentage(int percent, Basis basis) {}
    }

    /** Whom a scheme allows to stand. */
    public record Eligibility(
            Age age,
            Status politicalStatus,
            Optional<ResidenceRule> residence,
            Optional<Basis> consent,
            List<Virtue> virtues) {

        /**
         * @param max completed years, inclusive (G8)
         * @param reference the day on which age is measured
         */
        public record Age(int max, Optional<Relaxation> relaxation, Reference reference, Basis basis) {}

        /**
         * A higher cap for some.
         *
         * @param max completed years, inclusive
         * @param partTimeOnly only for a part-time post
         * @param outstandingOnly only for the especially outstanding (a judgement, G9)
         * @param waiver whether it takes a reasoned waiver, or holds by itself
         */
        public record Relaxation(int max, boolean partTimeOnly, boolean outstandingOnly, boolean waiver, Basis basis) {}

        /** The day on which age is measured (G8). */
        public enum Reference {
            ANNOUNCEMENT,
            REGISTRATION_END,
            ELECTION_DAY
        }

        /** @param probationaryCounts whether a probationary party member counts as a party member */
        public record Status(Set<PoliticalStatus> allowed, boolean probationaryCounts, Basis basis) {}

        /** Which ties to the place are enough. */
        public record ResidenceRule(Set<Residence> allowed, Basis basis) {}

        /** A soft criterion that reviewers judge, such as good conduct (JY-4.1d). */
        public record Virtue(String text, Basis basis) {}
    }

    /**
     * How people are nominated.
     *
     * @param jointSupporters how many must sign a joint nomination
     * @param window how long registration stays open
     * @param extension how long an extension of the registration lasts (E1)
     * @param withdrawal until when whoever leaves is replaced; empty when until the vote
     * @param supplement how long missing material may be handed in; empty when reviewers cannot ask for any
     * @param appeal how whoever is rejected in the review may appeal; empty when not at all
     */
    public record Nomination(
            Set<Channel> channels,
            int jointSupporters,
            Span window,
            Span extension,
            Optional<Withdrawal> withdrawal,
            Optional<Supplement> supplement,
            Optional<Appeal> appeal,
            Basis basis) {

        /** A nomination whose scheme sets no time for leaving, asks for no more material and knows no appeal. */
        public Nomination(Set<Channel> channels, int jointSupporters, Span window, Span extension, Basis basis) {
            this(
                    channels,
                    jointSupporters,
                    window,
                    extension,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    basis);
        }

        /**
         * Until when a candidate who leaves is replaced; later the line on the paper is cancelled (E3).
         *
         * @param daysBeforeVote calendar days
         */
        public record Withdrawal(int daysBeforeVote, Basis basis) {}

        /** How long material that reviewers miss may be handed in, counted from the day on which they ask for it (E4). */
        public record Supplement(Span window, Basis basis) {}

        /**
         * How whoever is rejected in the review may appeal, once (E4).
         *
         * @param body who decides
         * @param window how long an appeal may be made, from the day on which the person is told
         * @param decision how long the body has, from the last day of that window
         */
        public record Appeal(Party body, Span window, Span decision, Basis basis) {}
    }

    /**
     * More formal candidates than seats.
     *
     * @param percent whole percentage above the base, rounded up, at least one
     * @param base all seats of the committee together, or the seats of each ballot (G6)
     */
    public record Surplus(int percent, Base base, Basis basis) {

        /** What the percentage is counted on. */
        public enum Base {
            ALL_SEATS,
            BALLOT_SEATS
        }
    }

    /**
     * The electorate.
     *
     * @param id such as village-meetings
     * @param manyMeetings whether they meet in several places (G3)
     * @param merge how the results of several meetings become one (G3)
     */
    public record Electorate(String id, String name, boolean manyMeetings, Merge merge, Basis basis) {

        /** One list with all votes added up, or seats of its own for each meeting. */
        public enum Merge {
            JOINT_LIST,
            SEATS_PER_MEETING
        }

        /** Whether every meeting fills seats of its own. */
        public boolean seatsPerMeeting() {
            return merge == Merge.SEATS_PER_MEETING;
        }
    }

    /** One ballot paper: the posts it fills and who casts it. */
    public record Ballot(String id, String name, List<String> posts, int seats, String electors, Basis basis) {

        Ballot reducedTo(List<Post> left) {
            List<Post> filled =
                    left.stream().filter(post -> posts.contains(post.id())).toList();
            return new Ballot(
                    id,
                    name,
                    filled.stream().map(Post::id).toList(),
                    filled.stream().mapToInt(Post::seats).sum(),
                    electors,
                    basis);
        }
    }

    /**
     * How votes count; a scheme without ballots has none.
     *
     * @param maxRounds after so many rounds the party committee decides on seats still open (E12)
     * @param tie what settles a tie that run-offs do not; without it the party committee has it voted on again once the rounds are over (E11)
     * @param otherForm who allows another form of voting in an emergency; without it nobody may (E24)
     */
    public record Voting(
            Quorum quorum,
            Majority majority,
            int maxRounds,
            Optional<Tie> tie,
            Optional<Approvals.Step> otherForm,
            Basis basis) {

        /** After so many run-offs between the same people the presiding body settles the tie (E11). */
        public record Tie(int runOffs, TieRule then, Basis basis) {}

        /** By lot, or by a decision of the party committee. */
        public enum TieRule {
            LOT,
            PARTY_DECISION
        }

        /** The share of those entitled who must be present; strict means more than that share. */
        public record Quorum(int numerator, int denominator, boolean strict, Basis basis) {}

        /** More than this share of those present elects, in a first and a further round. */
        public record Majority(int numerator, int denominator, Basis basis) {

            /** Half of those present, as the field has it everywhere (B.4). */
            public static final Majority HALF =
                    new Majority(1, 2, new Basis("B.4", "来源没有写明当选票数，按各地选举办法的通例，赞成票超过实到会人数的半数"));
        }
    }

    /**
     * Speeches, and scores where judges give them.
     *
     * @param speechMinutes zero when the scheme sets no limit
     * @param overtime what a speech over time costs; without it nothing (E6)
     * @param equalScores who comes first of those with equal results; without it they share a rank (E7)
     * @param outliers what becomes of a score far from the others; without it nothing (E5)
     */
    public record Competition(
            int speechMinutes,
            Scoring scoring,
            int judgesAtLeast,
            Optional<Overtime> overtime,
            Optional<EqualScores> equalScores,
            Optional<Outliers> outliers,
            Basis basis) {

        /** So many points are taken off the result for every begun span of seconds over time, at most so many in all (E6). */
        public record Overtime(int points, int perSeconds, int atMost, Basis basis) {}

        /** Who comes first of those with equal results (E7). */
        public record EqualScores(EqualRule rule, Basis basis) {}

        /** The plain mean of the speech before trimming and penalties, a lot, or a decision of the party committee. */
        public enum EqualRule {
            SPEECH_SCORE,
            LOT,
            PARTY_DECISION
        }

        /**
         * Scores that are far from the others (E5).
         *
         * @param beyond more than so many points from the median
         * @param leftOut whether they do not count, where enough judges remain; they are always noted
         */
        public record Outliers(int beyond, boolean leftOut, Basis basis) {}

        /** How scores of 0 to 100 become a result. */
        public enum Scoring {
            NONE,
            MEAN,
            TRIMMED_MEAN
        }
    }

    /** Survey of population, trades and youth in the branches before the plan is drawn up. */
    public record Survey(Basis basis) {}

    /** Organisational inspection of those chosen. */
    public record Inspection(Basis basis) {}

    /**
     * A public announcement or notice with a window.
     *
     * @param posts whose holders the notice names; empty means all
     * @param scope where it is posted
     * @param pauseDuringInvestigation whether days on which an objection is investigated do not count (E14)
     */
    public record Notice(
            Span window,
            Party issuer,
            String scope,
            List<String> media,
            Set<String> posts,
            boolean pauseDuringInvestigation,
            Basis basis) {}

    /** The bodies that may investigate objections. */
    public enum Investigator {
        INSPECTION,
        PARTY,
        SUPERIOR
    }

    /**
     * What becomes of objections to a notice (B.7, E14).
     *
     * @param investigation how long an investigation may last, from the day on which the objection came
     * @param suspensionMonths after so many months a suspended appointment is to be decided
     * @param reposting how soon a changed list is posted anew, from the day on which the old notice ended
     */
    public record Objections(
            Investigator investigator, Span investigation, int suspensionMonths, Span reposting, Basis basis) {}

    /**
     * Whose approval is asked, in order.
     *
     * @param reply within what time a body answers; nothing when nobody asks
     */
    public record Approvals(Step plan, Step candidates, Step result, Optional<Reply> reply) {

        public record Step(List<Party> bodies, Basis basis) {}

        /** A body answers within so many months of being asked (B.4). */
        public record Reply(int months, Basis basis) {}
    }

    /** Training of everyone elected. */
    public record Training(List<String> contents, Basis basis) {}

    /**
     * A stage and its steps; days are offsets from the election's start.
     *
     * @param stage preparation, implementation, training or summary
     */
    public record StagePlan(String stage, int from, int to, List<Step> steps, Basis basis) {

        /**
         * A step such as registration.
         *
         * @param to the planned last day; a window step lasts at least as long as its span asks
         * @param endsWithWindow whether the text names no last day, so that the window alone decides; {@code to} is then its end in weeks without holidays
         */
        public record Step(String step, int from, int to, boolean endsWithWindow, Basis basis) {}
    }

    /** The election must be done within so many months after the party committee's own election. */
    public record FinishBy(int monthsAfterPartyElection, Basis basis) {}

    /**
     * When an election may begin beside the end of the term, and whose approval an early or a late one takes (B.1 Art 4).
     *
     * @param regularMonths so many months before the term's end, or fewer, an election begins in time
     * @param limitMonths an early or late election begins at most so many months before or after the term's end
     * @param approval the bodies that approve an early or late election, in order
     */
    public record Term(int regularMonths, int limitMonths, Approvals.Step approval) {}

    /**
     * The time after the election.
     *
     * @param years how long a committee serves (B.1)
     * @param handling how long each task lasts that stands in no timetable, such as deciding on a departure
     * @param midTerm whose consent it takes to appoint an officer mid-term instead of electing one, in order (JY-4.3.5d); empty where only an election fills a seat
     * @param partTimeLapses on what it rests that part-time officers leave by themselves at the end of the term (NS-4.4f); empty where they stay until the next committee
     */
    public record Tenure(
            int years, Span handling, Optional<Approvals.Step> midTerm, Optional<Basis> partTimeLapses, Basis basis) {}

    /**
     * Who answers for a stage that is overdue (LN-3.5): the body itself, and after so many working days the level above, and the next.
     *
     * @param after working days since the stage's last day, ascending; one for each level above
     * @param remindBefore so many days before its deadline whoever has an open task is reminded
     */
    public record Escalation(List<Integer> after, int remindBefore, Basis basis) {}

    /** Letters of which bodies that need not act get a copy, for their information (JY-6.2, XG-3.1). */
    public record Copy(Set<Subject> letters, Set<Receiver> to, Basis basis) {

        /** What the copied letters are about. */
        public enum Subject {
            RESULT("人选结果"),
            REPLY("请示批复"),
            SHIFT("日程调整"),
            NOTICE("公示开始和结束"),
            OVERDUE("阶段逾期");

            private final String title;

            Subject(String title) {
                this.title = title;
            }

            /** Its Chinese name. */
            public String title() {
                return title;
            }
        }

        /** Who gets the copy: the party committee beside the League body, the League body above, or the party committee above. */
        public enum Receiver {
            PARTY("同级党组织"),
            SUPERIOR("上级团组织"),
            SUPERIOR_PARTY("上级党组织");

            private final String title;

            Receiver(String title) {
                this.title = title;
            }

            /** Its Chinese name. */
            public String title() {
                return title;
            }
        }
    }

    /** The same rules for some seats only: posts and ballots without a vacant seat are gone. */
    public Scheme reducedTo(Map<String, Integer> vacant) {
        List<Post> left = posts.stream()
                .filter(post -> vacant.containsKey(post.id()))
                .map(post -> post.withSeats(vacant.get(post.id())))
                .toList();
        List<Ballot> papers = ballots.stream()
                .map(ballot -> ballot.reducedTo(left))
                .filter(ballot -> ballot.seats() > 0)
                .toList();
        List<Electorate> electors = electorates.stream()
                .filter(electorate ->
                        papers.stream().anyMatch(ballot -> ballot.electors().equals(electorate.id())))
                .toList();
        return new Scheme(
                id,
                version,
                title,
                body,
                size,
                left,
                composition,
                eligibility,
                nomination,
                surplus,
                electors,
                papers,
                voting,
                competition,
                survey,
                inspection,
                announcement,
                resultNotice,
                objections,
                approvals,
                training,
                handover,
                replacement,
                congress.filter(each -> present(electors, each.electorate())),
                plenums.stream()
                        .filter(each -> present(electors, each.electorate()))
                        .toList(),
                stages,
                finishBy,
                term,
                tenure,
                escalation,
                copies);
    }

    private static boolean present(List<Electorate> electorates, String id) {
        return electorates.stream().anyMatch(each -> each.id().equals(id));
    }

    /**
     * The old team hands over to the new one, which takes office (GD-3 to GD-6).
     *
     * @param window from the day of the appointment to the last day of the handover
     * @param items what is handed over, such as seals, files and finances
     * @param oath the new committee takes an oath together; empty when the scheme does not ask for it
     * @param talk the party committee above talks with the new committee
     * @param care those who leave or were not elected are looked after
     * @param entering who is to enter another body by its own election
     */
    public record Handover(
            Span window,
            List<String> items,
            Optional<Basis> oath,
            Optional<Basis> talk,
            Optional<Basis> care,
            Optional<Entering> entering,
            Basis basis) {}

    /**
     * The holders of these posts stand for another body as well, such as the village's two committees (LN-1.4, LN-5.2).
     *
     * @param body its name
     */
    public record Entering(Set<String> posts, String body, Basis basis) {}

    /**
     * Who comes next for a seat that falls vacant before the result is approved (E15).
     *
     * @param overHalf whether only somebody with more than half of those present comes next; of no account for scores
     */
    public record Replacement(By by, boolean overHalf, Basis basis) {

        /** By votes in favour, or by the judges' scores. */
        public enum By {
            VOTES,
            SCORE
        }
    }

    /**
     * An electorate that is a congress of delegates, whom units elect and whose credentials are checked (UC-6).
     *
     * @param delegates how many
     */
    public record Congress(String electorate, int delegates, Basis basis) {}

    /**
     * An electorate that is made up of people elected before, such as the new committee (UC-6).
     *
     * @param members the posts whose holders elect
     * @param candidates the posts from whose holders its candidates are drawn; they keep those posts
     */
    public record Plenum(String electorate, Set<String> members, Set<String> candidates, Basis basis) {}

    /** @throws java.util.NoSuchElementException when the scheme has no such post */
    public Post post(String id) {
        return posts.stream().filter(post -> post.id().equals(id)).findFirst().orElseThrow();
    }

    /** @throws java.util.NoSuchElementException when the scheme has no such ballot */
    public Ballot ballot(String id) {
        return ballots.stream()
                .filter(ballot -> ballot.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /**
     * This scheme with other numbers of seats for some posts; the ballots that fill them follow.
     *
     * @param seats by post id; posts that are not named keep theirs
     */
    public Scheme withSeats(Map<String, Integer> seats) {
        return reducedTo(posts.stream()
                .collect(Collectors.toMap(Post::id, post -> seats.getOrDefault(post.id(), post.seats()))));
    }

    /** All seats of the committee together: without alternates, and without posts that members hold beside their seat. */
    public int seats() {
        return posts.stream().filter(this::ownSeat).mapToInt(Post::seats).sum();
    }

    /** Whether the post is a seat of the committee of its own. */
    public boolean ownSeat(Post post) {
        return !post.alternate() && drawn(post.id()).isEmpty();
    }

    /** The plenum that elects the post from people elected before; empty for posts for which anybody may stand. */
    public Optional<Plenum> drawn(String post) {
        return ballots.stream()
                .filter(ballot -> ballot.posts().contains(post))
                .flatMap(ballot -> plenum(ballot.electors()).stream())
                .filter(plenum -> !plenum.candidates().isEmpty())
                .findFirst();
    }

    /** What the scheme says of an electorate that is made up of people elected before. */
    public Optional<Plenum> plenum(String electorate) {
        return plenums.stream()
                .filter(plenum -> plenum.electorate().equals(electorate))
                .findFirst();
    }
}

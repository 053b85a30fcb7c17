package org.huanjie.scheme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.access.BodyKind;
import org.huanjie.calendar.Span;
import org.huanjie.clause.Certainty;
import org.huanjie.clause.Citations;
import org.huanjie.clause.Citing;
import org.huanjie.clause.Clause;
import org.huanjie.ids.BallotId;
import org.huanjie.ids.ElectorateId;
import org.huanjie.ids.PostId;
import org.huanjie.input.Agreement;
import org.huanjie.input.Field;
import org.huanjie.input.Finding;
import org.huanjie.input.Given;
import org.huanjie.input.InChinese;
import org.huanjie.input.UnwrappedFields;
import org.huanjie.person.Channel;
import org.huanjie.person.Education;
import org.huanjie.person.PoliticalStatus;
import org.huanjie.person.Residence;
import org.huanjie.person.Staffing;
import org.huanjie.person.TimeCommitment;
import org.huanjie.scheme.rules.Steps;

/**
 * A locality's rules for one election, as data. Every part names the clause it comes from. Parts that a scheme does not have are empty:
 * a scheme without a training stage, an inspection or a public notice skips it.
 */
public record Scheme(
        @Field(value = "编号", id = true) String id,
        @Given int version,
        String title,
        Body body,
        Size size,
        List<Post> posts,
        @Field(value = "班子结构", required = false) Composition composition,
        Eligibility eligibility,
        Nomination nomination,
        Optional<Surplus> surplus,
        @Field(value = "选举人", required = false) List<Electorate> electorates,
        @Field(value = "选票", required = false) List<Ballot> ballots,
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
        @Field(value = "全会", required = false) List<Plenum> plenums,
        List<StagePlan> stages,
        Optional<FinishBy> finishBy,
        Optional<Term> term,
        @Field(value = "任期", required = false) Tenure tenure,
        @Field(value = "逾期上移", required = false) Escalation escalation,
        @Field(value = "抄送", required = false) List<Copy> copies,
        @Field(value = "依据文件", required = false) List<Document> documents)
        implements Citing {

    private static final int MOST_PEOPLE = 100;
    private static final int MOST_SUPPORTERS = 1000;
    private static final int LAST_DAY = 1500;
    private static final int YOUNGEST = 14;
    private static final int OLDEST = 70;
    private static final int MOST_POINTS = 100;
    private static final int LONGEST_TERM = 60;
    private static final int MOST_MONTHS = 24;
    private static final int LATEST_ESCALATION = 60;
    private static final int LONGEST_PASSAGE = 2000;

    /** What a scheme leaves out has its usual value; a step that names no last day or clause has those of its window and its stage. */
    public Scheme {
        composition = Objects.requireNonNullElse(composition, Composition.NO_LIMITS);
        tenure = Objects.requireNonNullElse(tenure, Tenure.USUAL);
        escalation = Objects.requireNonNullElse(escalation, Escalation.USUAL);
        StepWindows windows = new StepWindows(nomination, announcement, resultNotice, handover);
        stages = stages.stream().map(stage -> stage.ending(windows)).toList();
    }

    private record StepWindows(
            Nomination nomination,
            Optional<Notice> announcement,
            Optional<Notice> resultNotice,
            Optional<Handover> handover) {

        int end(StagePlan.Step step) {
            Optional<Span> span =
                    switch (step.step()) {
                        case Steps.ANNOUNCEMENT -> announcement.map(Notice::window);
                        case Steps.RESULT_NOTICE -> resultNotice.map(Notice::window);
                        case Steps.HANDOVER -> handover.map(Handover::window);
                        default -> Optional.of(nomination.window());
                    };
            return step.from() + span.map(Steps::shortest).orElse(0);
        }
    }

    /** What people read instead of the clauses that the scheme names. */
    public Citations citations() {
        return Citations.of(this);
    }

    @Override
    public List<Clause> brought() {
        return Document.brought(documents);
    }

    /**
     * A document on which the scheme rests and which does not come with the program.
     *
     * @param title what it is called where it is cited, with or without 《》
     */
    public record Document(String title, String fullTitle, List<Passage> clauses) {

        private static final String OPENING = "《";

        /**
         * A place in the document.
         *
         * @param id as the scheme cites it
         * @param place such as 四（一）; empty for the document as a whole
         * @param text the words of the document
         */
        public record Passage(
                String id,
                @Field(value = "位置", required = false) String place,
                @Field(value = "内容", max = LONGEST_PASSAGE) String text) {

            private static final Pattern ID = Pattern.compile("[A-Za-z0-9]+([.-][A-Za-z0-9]+)*");

            @Agreement
            static List<Finding> faults(String id) {
                return ID.matcher(id).matches()
                        ? faultIf(
                                Citations.shipped().page(id).isPresent(),
                                "id",
                                "“" + id + "”是" + Citations.shipped().words(id) + "的编号，请另取一个")
                        : faultIf(true, "id", "应由英文字母、数字、连字符和点组成，现为“" + id + "”");
            }
        }

        /** The clauses of several documents. */
        public static List<Clause> brought(List<Document> documents) {
            return documents.stream().flatMap(Document::brought).toList();
        }

        private Stream<Clause> brought() {
            String cited = title.startsWith(OPENING) ? title : OPENING + title + "》";
            return clauses.stream()
                    .map(passage -> new Clause(
                            passage.id(), cited, fullTitle, passage.place(), passage.text(), Certainty.SOURCE));
        }
    }

    /** The body that is elected. */
    public record Body(BodyType type, @UnwrappedFields Basis basis) {}

    /** A committee is elected; a work committee may be appointed (G10). */
    public enum BodyType {
        COMMITTEE,
        WORK_COMMITTEE
    }

    /** The smallest and largest committee that the rules allow. */
    public record Size(
            @Field(value = "最少", min = 1, max = MOST_PEOPLE) int min,
            @Field(value = "最多", min = 1, max = MOST_PEOPLE) int max,
            @UnwrappedFields Basis basis) {

        @Agreement
        static List<Finding> faults(int min, int max) {
            return faultIf(min > max, "max", "不能小于min（" + min + "）");
        }
    }

    /** How the holders of a post are chosen. */
    public enum ChosenBy {
        BALLOT,
        APPOINTMENT,
        CONCURRENT,
        DECISION;

        /** Whether it goes to one of those who registered for it. */
        public boolean amongCandidates() {
            return this == BALLOT || this == DECISION;
        }
    }

    /**
     * A post of the committee.
     *
     * @param id secretary, full-time-deputy, part-time-deputy, seconded-deputy, deputy, standing-member, member or alternate
     * @param politicalStatus narrower than the scheme's own rule; empty when that one holds
     * @param ageMax narrower than the scheme's own rule
     */
    public record Post(
            PostId id,
            String name,
            @Field(value = "名额", min = 1, max = MOST_PEOPLE) int seats,
            ChosenBy chosenBy,
            Optional<TimeCommitment> timeCommitment,
            Optional<Staffing> staffing,
            @Field(value = "政治面貌", required = false) Set<PoliticalStatus> politicalStatus,

            @Field(value = "年龄上限", min = YOUNGEST, max = OLDEST)
            Optional<Integer> ageMax,

            @Field(value = "来源", required = false) List<Source> sources,
            @UnwrappedFields Basis basis) {

        /** Secretary and deputies are officers. */
        public boolean officer() {
            return id.value().equals("secretary") || id.value().endsWith("deputy");
        }

        /** Alternates sit beside the committee and are none of its members (UC-6). */
        public boolean alternate() {
            return id.value().equals("alternate");
        }

        Post withSeats(int vacant) {
            return new Post(
                    id, name, vacant, chosenBy, timeCommitment, staffing, politicalStatus, ageMax, sources, basis);
        }
    }

    /** A group of people from whom a post is filled, such as college-graduate village officials. */
    public record Source(@Field(value = "编号", id = true) String id, String name) {}

    /** Limits on the committee as a whole; an empty one does not bind. */
    public record Composition(
            Optional<Fraction> officersAtMost,
            Optional<Headcount> partyMembersAtLeast,
            Optional<Percentage> outsideAtLeast) {

        static final Composition NO_LIMITS = new Composition(Optional.empty(), Optional.empty(), Optional.empty());

        /** A share of the members, such as one third. */
        public record Fraction(
                @Field(value = "分子", min = 1, max = MOST_PEOPLE)
                int numerator,

                @Field(value = "分母", min = 1, max = MOST_PEOPLE)
                int denominator,

                @UnwrappedFields Basis basis) {

            @Agreement
            static List<Finding> faults(int numerator, int denominator) {
                return moreThanAll(numerator, denominator);
            }
        }

        /** A number of people. */
        public record Headcount(
                @Field(value = "人数", min = 1, max = MOST_PEOPLE)
                int people,

                @UnwrappedFields Basis basis) {}

        /** A whole percentage. */
        public record Percentage(
                @Field(value = "百分比", min = 1, max = 100) int percent,
                @UnwrappedFields Basis basis) {}
    }

    /** Who may stand under a scheme. */
    public record Eligibility(
            Age age,
            Status politicalStatus,
            Optional<LeastEducation> education,
            Optional<ResidenceRule> residence,
            Optional<Basis> consent,
            @Field(value = "其他条件", required = false) List<Virtue> virtues) {

        /** The names of the facts of a person that must be known by these rules. */
        public Set<String> asked() {
            return enough(LocalDate.EPOCH).keySet();
        }

        /** The facts that must be known, by name, each with a value that is enough on a day. */
        public Map<String, Object> enough(LocalDate on) {
            Map<String, Object> asked = new LinkedHashMap<>();
            education.ifPresent(rule -> asked.put("education", rule.least()));
            residence.ifPresent(rule -> asked.put(
                    "residence", rule.allowed().stream().sorted().findFirst().orElseThrow()));
            consent.ifPresent(basis -> asked.put("consent", true));
            return asked;
        }

        /**
         * @param max completed years, inclusive (G8)
         * @param reference the day on which age is measured
         */
        public record Age(
                @Field(value = "年龄上限", min = YOUNGEST, max = OLDEST)
                int max,

                Optional<Relaxation> relaxation,
                Reference reference,
                @UnwrappedFields Basis basis) {}

        /**
         * A higher cap for some.
         *
         * @param max completed years, inclusive
         * @param partTimeOnly only for a part-time post
         * @param outstandingOnly only for the especially outstanding (a judgement, G9)
         * @param waiver whether it takes a reasoned waiver, or holds by itself
         */
        public record Relaxation(
                @Field(value = "年龄上限", min = YOUNGEST, max = OLDEST)
                int max,

                boolean partTimeOnly,
                boolean outstandingOnly,
                boolean waiver,
                @UnwrappedFields Basis basis) {}

        /** The day on which age is measured (G8). */
        public enum Reference {
            ANNOUNCEMENT,
            REGISTRATION_END,
            ELECTION_DAY
        }

        /** @param probationaryCounts whether a probationary party member counts as a party member */
        public record Status(
                Set<PoliticalStatus> allowed,
                boolean probationaryCounts,
                @UnwrappedFields Basis basis) {}

        /** @param waiver whether somebody with less may stand by a reasoned waiver */
        public record LeastEducation(
                Education least,
                @Field(value = "可以放宽", required = false) boolean waiver,
                @UnwrappedFields Basis basis) {}

        /** Which ties to the place are enough. */
        public record ResidenceRule(
                Set<Residence> allowed, @UnwrappedFields Basis basis) {}

        /** A soft criterion that reviewers judge, such as good conduct (JY-4.1d). */
        public record Virtue(String text, @UnwrappedFields Basis basis) {}
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

            @Field(value = "联名人数", required = false, min = 1, max = MOST_SUPPORTERS)
            int jointSupporters,

            Span window,
            Span extension,
            Optional<Withdrawal> withdrawal,
            Optional<Supplement> supplement,
            Optional<Appeal> appeal,
            @UnwrappedFields Basis basis) {

        @Agreement
        static List<Finding> faults(Set<Channel> channels, int jointSupporters) {
            boolean joint = channels.contains(Channel.JOINT);
            boolean stated = jointSupporters > 0;
            String message = joint ? "缺少“joint-supporters”" : "channels里没有joint，不需要联名人数";
            return faultIf(joint != stated, "joint-supporters", message);
        }

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
        public record Withdrawal(
                @Field(value = "投票日前天数", min = 0, max = 60) int daysBeforeVote,
                @UnwrappedFields Basis basis) {}

        /** How long material that reviewers miss may be handed in, counted from the day on which they ask for it (E4). */
        public record Supplement(
                Span window, @UnwrappedFields Basis basis) {}

        /**
         * How whoever is rejected in the review may appeal, once (E4).
         *
         * @param body who decides
         * @param window how long an appeal may be made, from the day on which the person is told
         * @param decision how long the body has, from the last day of that window
         */
        public record Appeal(
                @Field(value = "审定单位", among = BodyKind.Deciding.class)
                BodyKind body,

                Span window,
                Span decision,
                @UnwrappedFields Basis basis) {}
    }

    /**
     * More formal candidates than seats.
     *
     * @param percent whole percentage above the base, rounded up, at least one
     * @param base all seats of the committee together, or the seats of each ballot (G6)
     */
    public record Surplus(
            @Field(value = "差额比例", min = 1, max = 100) int percent,
            Base base,
            @UnwrappedFields Basis basis) {

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
    public record Electorate(
            @Field(value = "编号", id = true) ElectorateId id,
            String name,
            boolean manyMeetings,
            @Field(value = "合并方式", required = false) Merge merge,
            @UnwrappedFields Basis basis) {

        public Electorate {
            merge = Objects.requireNonNullElse(merge, Merge.JOINT_LIST);
        }

        @Agreement
        static List<Finding> faults(boolean manyMeetings, Merge merge) {
            return faultIf(!manyMeetings && merge == Merge.SEATS_PER_MEETING, "merge", "只开一次会，不能按会场分配名额");
        }

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
    public record Ballot(
            @Field(value = "编号", id = true) BallotId id,
            String name,
            @Field(value = "职务", id = true) List<PostId> posts,
            @Field(value = "名额", min = 1, max = MOST_PEOPLE) int seats,
            @Field(value = "选举人", id = true) ElectorateId electors,
            @UnwrappedFields Basis basis) {

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
            @Field(value = "当选票数", required = false) Majority majority,
            @Field(value = "轮次", min = 1, max = 10) int maxRounds,
            Optional<Tie> tie,
            Optional<Approvals.Step> otherForm,
            @UnwrappedFields Basis basis) {

        public Voting {
            majority = Objects.requireNonNullElse(majority, Majority.HALF);
        }

        /** After so many run-offs between the same people the presiding body settles the tie (E11). */
        public record Tie(
                @Field(value = "再投次数", min = 0, max = 10) int runOffs,
                TieRule then,
                @UnwrappedFields Basis basis) {}

        /** By lot, or by a decision of the party committee. */
        public enum TieRule {
            LOT,
            PARTY_DECISION
        }

        /** The share of those entitled who must be present; strict means more than that share. */
        public record Quorum(
                @Field(value = "分子", min = 1, max = MOST_PEOPLE)
                int numerator,

                @Field(value = "分母", min = 1, max = MOST_PEOPLE)
                int denominator,

                boolean strict,
                @UnwrappedFields Basis basis) {

            @Agreement
            static List<Finding> faults(int numerator, int denominator) {
                return moreThanAll(numerator, denominator);
            }
        }

        /** More than this share of those present elects, in a first and a further round. */
        public record Majority(
                @Field(value = "分子", min = 1, max = MOST_PEOPLE)
                int numerator,

                @Field(value = "分母", min = 1, max = MOST_PEOPLE)
                int denominator,

                @UnwrappedFields Basis basis) {

            @Agreement
            static List<Finding> faults(int numerator, int denominator) {
                return moreThanAll(numerator, denominator);
            }

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
            @Field(value = "演讲分钟", required = false, min = 1, max = 120)
            int speechMinutes,

            Scoring scoring,

            @Field(value = "评委人数", required = false, min = 1, max = MOST_PEOPLE)
            int judgesAtLeast,

            Optional<Overtime> overtime,
            Optional<EqualScores> equalScores,
            Optional<Outliers> outliers,
            @UnwrappedFields Basis basis) {

        private static final int JUDGES_TO_TRIM = 3;

        @Agreement
        static List<Finding> overtimeIsScored(Scoring scoring, Optional<Overtime> overtime) {
            return unscored("overtime", scoring, overtime);
        }

        @Agreement
        static List<Finding> equalsAreScored(Scoring scoring, Optional<EqualScores> equalScores) {
            return unscored("equal-scores", scoring, equalScores);
        }

        @Agreement
        static List<Finding> outliersAreScored(Scoring scoring, Optional<Outliers> outliers) {
            return unscored("outliers", scoring, outliers);
        }

        private static List<Finding> unscored(String part, Scoring scoring, Optional<?> stated) {
            return faultIf(scoring == Scoring.NONE && stated.isPresent(), part, "不打分的演讲没有这一项");
        }

        @Agreement
        static List<Finding> timed(int speechMinutes, Optional<Overtime> overtime) {
            return faultIf(overtime.isPresent() && speechMinutes == 0, "overtime", "演讲不限时，没有超时扣分");
        }

        @Agreement
        static List<Finding> enoughJudges(Scoring scoring, int judgesAtLeast) {
            int fewest = scoring == Scoring.NONE ? 0 : scoring == Scoring.TRIMMED_MEAN ? JUDGES_TO_TRIM : 1;
            String message = judgesAtLeast == 0
                    ? "缺少“judges-at-least”"
                    : "应是" + fewest + "到" + MOST_PEOPLE + "的整数，现为“" + judgesAtLeast + "”";
            return faultIf(judgesAtLeast < fewest, "judges-at-least", message);
        }

        /** So many points are taken off the result for every begun span of seconds over time, at most so many in all (E6). */
        public record Overtime(
                @Field(value = "扣分", min = 1, max = MOST_POINTS)
                int points,

                @Field(value = "秒数", min = 1, max = 3600) int perSeconds,

                @Field(value = "最多扣分", min = 1, max = MOST_POINTS)
                int atMost,

                @UnwrappedFields Basis basis) {}

        /** Who comes first of those with equal results (E7). */
        public record EqualScores(
                EqualRule rule, @UnwrappedFields Basis basis) {}

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
        public record Outliers(
                @Field(value = "相差分数", min = 1, max = MOST_POINTS)
                int beyond,

                boolean leftOut,
                @UnwrappedFields Basis basis) {}

        /** How scores of 0 to 100 become a result. */
        public enum Scoring {
            NONE,
            MEAN,
            TRIMMED_MEAN
        }
    }

    /** Survey of population, trades and youth in the branches before the plan is drawn up. */
    public record Survey(@UnwrappedFields Basis basis) {}

    /** Organisational inspection of those chosen. */
    public record Inspection(@UnwrappedFields Basis basis) {}

    /**
     * A public announcement or notice with a window.
     *
     * @param posts whose holders the notice names; empty means all
     * @param scope where it is posted
     * @param pauseDuringInvestigation whether days on which an objection is investigated do not count (E14)
     */
    public record Notice(
            Span window,

            @Field(value = "发布单位", among = BodyKind.Deciding.class)
            BodyKind issuer,

            String scope,
            List<String> media,

            @Field(value = "职务", required = false, id = true)
            Set<PostId> posts,

            @Field(value = "调查期间暂停", required = false) boolean pauseDuringInvestigation,
            @UnwrappedFields Basis basis) {}

    /**
     * What becomes of objections to a notice (B.7, E14).
     *
     * @param investigation how long an investigation may last, from the day on which the objection came
     * @param suspensionMonths after so many months a suspended appointment is to be decided
     * @param reposting how soon a changed list is posted anew, from the day on which the old notice ended
     */
    public record Objections(
            @Field(value = "调查单位", required = false, among = BodyKind.Investigating.class)
            BodyKind investigator,

            Span investigation,

            @Field(value = "暂缓月数", min = 1, max = MOST_MONTHS)
            int suspensionMonths,

            Span reposting,
            @UnwrappedFields Basis basis) {

        public Objections {
            investigator = Objects.requireNonNullElse(investigator, BodyKind.INSPECTION);
        }
    }

    /**
     * Whose approval is asked, in order.
     *
     * @param reply within what time a body answers; nothing when nobody asks
     */
    public record Approvals(Step plan, Step candidates, Step result, Optional<Reply> reply) {

        public record Step(
                @Field(value = "审批单位", among = BodyKind.Deciding.class)
                List<BodyKind> bodies,

                @UnwrappedFields Basis basis) {}

        /** A body answers within so many months of being asked (B.4). */
        public record Reply(
                @Field(value = "月数", min = 1, max = 12) int months,
                @UnwrappedFields Basis basis) {}
    }

    /** Training of everyone elected. */
    public record Training(
            List<String> contents, @UnwrappedFields Basis basis) {}

    /**
     * A stage and its steps; days are offsets from the election's start.
     *
     * @param stage preparation, implementation, training or summary
     */
    public record StagePlan(
            String stage,
            @Field(value = "开始", min = 0, max = LAST_DAY) int from,
            @Field(value = "结束", min = 0, max = LAST_DAY) int to,
            List<Step> steps,
            @UnwrappedFields Basis basis) {

        public StagePlan {
            Basis own = basis;
            steps = steps.stream().map(step -> step.restingOn(own)).toList();
        }

        @Agreement
        static List<Finding> faults(int from, int to) {
            return notBefore(from, to);
        }

        private StagePlan ending(StepWindows windows) {
            return new StagePlan(
                    stage,
                    from,
                    to,
                    steps.stream().map(step -> step.ending(windows)).toList(),
                    basis);
        }

        /**
         * A step such as registration.
         *
         * @param to the planned last day; a window step lasts at least as long as its span asks
         * @param endsWithWindow whether the text names no last day, so that the window alone decides; {@code to} is then its end in weeks without holidays
         */
        public record Step(
                String step,

                @Field(value = "开始", min = 0, max = LAST_DAY)
                int from,

                @Field(value = "结束", required = false, min = 0, max = LAST_DAY)
                Integer to,

                @Given boolean endsWithWindow,
                @UnwrappedFields(optional = "clause") Basis basis) {

            @Agreement
            static List<Finding> ends(String step, Integer to) {
                return faultIf(to == null && !Steps.isWindow(step), "to", "缺少“to”");
            }

            @Agreement
            static List<Finding> endsAfterItsStart(int from, Integer to) {
                return to == null ? List.of() : notBefore(from, to);
            }

            @Agreement
            static List<Finding> restsOnAClause(Basis basis) {
                return faultIf(basis.clause().isEmpty() && basis.assumed(), "clause", "缺少“clause”");
            }

            private Step restingOn(Basis stage) {
                return basis.clause().isEmpty() ? new Step(step, from, to, endsWithWindow, stage) : this;
            }

            private Step ending(StepWindows windows) {
                return to == null ? new Step(step, from, windows.end(this), true, basis) : this;
            }
        }
    }

    /** The election must be done within so many months after the party committee's own election. */
    public record FinishBy(
            @Field(value = "党组织换届后月数", min = 1, max = MOST_MONTHS)
            int monthsAfterPartyElection,

            @UnwrappedFields Basis basis) {}

    /**
     * When an election may begin beside the end of the term, and whose approval an early or a late one takes (B.1 Art 4).
     *
     * @param regularMonths so many months before the term's end, or fewer, an election begins in time
     * @param limitMonths an early or late election begins at most so many months before or after the term's end
     * @param approval the bodies that approve an early or late election, in order
     */
    public record Term(
            @Field(value = "按期月数", min = 0, max = LONGEST_TERM)
            int regularMonths,

            @Field(value = "最多月数", min = 1, max = LONGEST_TERM)
            int limitMonths,

            @UnwrappedFields Approvals.Step approval) {

        @Agreement
        static List<Finding> faults(int regularMonths, int limitMonths) {
            return faultIf(regularMonths > limitMonths, "regular-months", "不能大于limit-months（" + limitMonths + "）");
        }
    }

    /**
     * The time after the election.
     *
     * @param years how long a committee serves (B.1)
     * @param handling how long each task lasts that stands in no timetable, such as deciding on a departure
     * @param midTerm whose consent it takes to appoint an officer mid-term instead of electing one, in order (JY-4.3.5d); empty where only an election fills a seat
     * @param partTimeLapses on what it rests that part-time officers leave by themselves at the end of the term (NS-4.4f); empty where they stay until the next committee
     */
    public record Tenure(
            @Field(value = "年数", min = 1, max = 10) int years,
            Span handling,
            Optional<Approvals.Step> midTerm,
            Optional<Basis> partTimeLapses,
            @UnwrappedFields Basis basis) {

        /** What holds for a scheme that says nothing of the time after the election: the shortest term of B.1, and elections only. */
        static final Tenure USUAL = new Tenure(
                3,
                new Span(30, Span.Unit.CALENDAR, true),
                Optional.empty(),
                Optional.empty(),
                new Basis("B.1", "方案没有写明任期和届中事项，按基层委员会任期下限3年，每件届中事项30天内办理，空缺职务一律补选"));
    }

    /**
     * Who answers for a stage that is overdue (LN-3.5): the body itself, and after so many working days the level above, and the next.
     *
     * @param after working days since the stage's last day, ascending; one for each level above
     * @param remindBefore so many days before its deadline whoever has an open task is reminded
     */
    public record Escalation(
            List<Integer> after,

            @Field(value = "提前提醒天数", required = false, min = 0, max = LATEST_ESCALATION)
            Integer remindBefore,

            @UnwrappedFields Basis basis) {

        private static final int USUAL_REMINDER = 3;

        /** What holds for a scheme that says nothing of stages that are overdue. */
        static final Escalation USUAL = new Escalation(
                List.of(3, 7),
                USUAL_REMINDER,
                new Basis("E18", "来源只要求每个问题有且只有一级负责，没有写明逾期几天上移；按逾期3个工作日由上一级负责、7个工作日由再上一级负责"));

        public Escalation {
            remindBefore = Objects.requireNonNullElse(remindBefore, USUAL_REMINDER);
        }

        @Agreement
        static List<Finding> faults(List<Integer> after) {
            List<Finding> faults = new ArrayList<>();
            for (int level = 0; level < after.size(); level++) {
                int days = after.get(level);
                faults.addAll(faultIf(
                        days < 1 || days > LATEST_ESCALATION,
                        "after[" + level + "]",
                        "应是1到" + LATEST_ESCALATION + "的整数，现为“" + days + "”"));
            }
            boolean ascending = after.equals(after.stream().sorted().distinct().toList());
            faults.addAll(faultIf(!ascending, "after", "应当从小到大，各不相同"));
            return faults;
        }
    }

    /** Letters of which bodies that need not act get a copy, for their information (JY-6.2, XG-3.1). */
    public record Copy(
            Set<Subject> letters,

            @Field(value = "抄送单位", among = BodyKind.Informed.class)
            Set<BodyKind> to,

            @UnwrappedFields Basis basis) {

        /** What the copied letters are about. */
        public enum Subject implements InChinese {
            RESULT("人选结果"),
            REPLY("请示批复"),
            SHIFT("日程调整"),
            NOTICE("公示开始和结束"),
            OVERDUE("阶段逾期");

            private final String title;

            Subject(String title) {
                this.title = title;
            }

            public String title() {
                return title;
            }
        }
    }

    /** The same rules for some seats only: posts and ballots without a vacant seat are gone. */
    public Scheme reducedTo(Map<PostId, Integer> vacant) {
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
                copies,
                documents);
    }

    private static List<Finding> faultIf(boolean wrong, String component, String message) {
        return wrong ? List.of(new Finding(component, message, "")) : List.of();
    }

    private static List<Finding> moreThanAll(int numerator, int denominator) {
        return faultIf(numerator > denominator, "numerator", "不能大于denominator（" + denominator + "）");
    }

    private static List<Finding> notBefore(int from, int to) {
        return faultIf(to < from, "to", "不能早于from（" + from + "）");
    }

    private static boolean present(List<Electorate> electorates, ElectorateId id) {
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
            @UnwrappedFields Basis basis) {}

    /**
     * The holders of these posts stand for another body as well, such as the village's two committees (LN-1.4, LN-5.2).
     *
     * @param body its name
     */
    public record Entering(
            @Field(value = "职务", id = true) Set<PostId> posts,
            String body,
            @UnwrappedFields Basis basis) {}

    /**
     * Who comes next for a seat that falls vacant before the result is approved (E15).
     *
     * @param overHalf whether only somebody with more than half of those present comes next; of no account for scores
     */
    public record Replacement(
            By by, boolean overHalf, @UnwrappedFields Basis basis) {

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
    public record Congress(
            @Field(value = "选举人", id = true) ElectorateId electorate,

            @Field(value = "代表人数", min = 1, max = MOST_SUPPORTERS)
            int delegates,

            @UnwrappedFields Basis basis) {}

    /**
     * An electorate that is made up of people elected before, such as the new committee (UC-6).
     *
     * @param members the posts whose holders elect
     * @param candidates the posts from whose holders its candidates are drawn; they keep those posts
     */
    public record Plenum(
            @Field(value = "选举人", id = true) ElectorateId electorate,
            @Field(value = "职务", id = true) Set<PostId> members,

            @Field(value = "职务", id = true, required = false)
            Set<PostId> candidates,

            @UnwrappedFields Basis basis) {}

    /** @throws java.util.NoSuchElementException when the scheme has no such post */
    public Post post(PostId id) {
        return posts.stream().filter(post -> post.id().equals(id)).findFirst().orElseThrow();
    }

    /** @throws java.util.NoSuchElementException when the scheme has no such ballot */
    public Ballot ballot(BallotId id) {
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
    public Scheme withSeats(Map<PostId, Integer> seats) {
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
    public Optional<Plenum> drawn(PostId post) {
        return ballots.stream()
                .filter(ballot -> ballot.posts().contains(post))
                .flatMap(ballot -> plenum(ballot.electors()).stream())
                .filter(plenum -> !plenum.candidates().isEmpty())
                .findFirst();
    }

    /** What the scheme says of an electorate that is made up of people elected before. */
    public Optional<Plenum> plenum(ElectorateId electorate) {
        return plenums.stream()
                .filter(plenum -> plenum.electorate().equals(electorate))
                .findFirst();
    }
}

package org.huanjie.registration;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huanjie.calendar.Span;
import org.huanjie.ids.BallotId;
import org.huanjie.ids.ElectorateId;
import org.huanjie.ids.PostId;
import org.huanjie.person.Channel;
import org.huanjie.person.PoliticalStatus;
import org.huanjie.person.Residence;
import org.huanjie.person.Staffing;
import org.huanjie.person.TimeCommitment;
import org.huanjie.scheme.Basis;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Approvals;
import org.huanjie.scheme.Scheme.Ballot;
import org.huanjie.scheme.Scheme.Body;
import org.huanjie.scheme.Scheme.BodyType;
import org.huanjie.scheme.Scheme.ChosenBy;
import org.huanjie.scheme.Scheme.Composition;
import org.huanjie.scheme.Scheme.Eligibility;
import org.huanjie.scheme.Scheme.Eligibility.Age;
import org.huanjie.scheme.Scheme.Eligibility.Reference;
import org.huanjie.scheme.Scheme.Eligibility.Relaxation;
import org.huanjie.scheme.Scheme.Eligibility.ResidenceRule;
import org.huanjie.scheme.Scheme.Eligibility.Status;
import org.huanjie.scheme.Scheme.Eligibility.Virtue;
import org.huanjie.scheme.Scheme.Escalation;
import org.huanjie.scheme.Scheme.Nomination;
import org.huanjie.scheme.Scheme.Post;
import org.huanjie.scheme.Scheme.Size;
import org.huanjie.scheme.Scheme.Source;
import org.huanjie.scheme.Scheme.Surplus;
import org.huanjie.scheme.Scheme.Tenure;

/** The parts of the three shipped schemes that candidacy asks, with few seats where numbers do not matter. */
public final class SampleSchemes {

    private static final Set<PoliticalStatus> PARTY_OR_LEAGUE =
            Set.of(PoliticalStatus.PARTY_MEMBER, PoliticalStatus.LEAGUE_MEMBER);

    private SampleSchemes() {}

    /** 15 seats: a concurrent secretary, two deputies and twelve members; 20 % more candidates on each ballot. */
    public static Scheme jiyang() {
        return scheme(
                "jiyang-2011",
                List.of(
                        post(new PostId("secretary"), "书记", 1, ChosenBy.CONCURRENT)
                                .sources(new Source("town-cadre", "镇政府年轻干部"))
                                .basis("JY-4.1e"),
                        post(new PostId("full-time-deputy"), "专职副书记", 1, ChosenBy.BALLOT)
                                .commitment(TimeCommitment.FULL_TIME)
                                .sources(new Source("branch-secretary", "村、学校团支部书记"))
                                .basis("JY-4.1g"),
                        post(new PostId("part-time-deputy"), "兼职副书记", 1, ChosenBy.BALLOT)
                                .commitment(TimeCommitment.PART_TIME)
                                .sources(new Source("village-official", "大学生村官"))
                                .basis("JY-4.1h"),
                        post(new PostId("member"), "委员", 12, ChosenBy.BALLOT)
                                .sources(
                                        new Source("branch-deputy", "村团支部副书记"), new Source("village-official", "大学生村官"))
                                .basis("JY-4.1i")),
                new Eligibility(
                        new Age(
                                35,
                                Optional.of(new Relaxation(40, true, true, true, basis("JY-4.1b"))),
                                Reference.REGISTRATION_END,
                                basis("JY-4.1b")),
                        new Status(PARTY_OR_LEAGUE, true, basis("JY-4.1c")),
                        Optional.empty(),
                        Optional.of(
                                new ResidenceRule(Set.of(Residence.REGISTERED, Residence.RESIDENT), basis("JY-4.1a"))),
                        Optional.empty(),
                        List.of(new Virtue("作风正派", basis("JY-4.1d")), new Virtue("有较高的威信", basis("JY-4.1d")))),
                new Nomination(
                        Set.of(Channel.ORGANISATION, Channel.JOINT, Channel.SELF),
                        10,
                        days(7),
                        days(3),
                        basis("JY-4.3.4a")),
                Optional.of(new Surplus(20, Surplus.Base.BALLOT_SEATS, basis("JY-4.3.4c"))),
                List.of(
                        ballot(new BallotId("full-time-deputy"), "专职副书记", 1, "full-time-deputy"),
                        ballot(new BallotId("part-time-deputy"), "兼职副书记", 1, "part-time-deputy"),
                        ballot(new BallotId("members"), "委员", 12, "member")));
    }

    /** Two deputies and three members chosen by decision; no surplus. */
    public static Scheme xingang() {
        return scheme(
                "xingang-2010",
                List.of(
                        post(new PostId("deputy"), "副书记", 2, ChosenBy.DECISION).basis("XG-2.1"),
                        post(new PostId("member"), "委员", 3, ChosenBy.DECISION).basis("XG-2.1")),
                new Eligibility(
                        new Age(
                                33,
                                Optional.of(new Relaxation(38, false, false, true, basis("XG-2.1a"))),
                                Reference.REGISTRATION_END,
                                basis("XG-2.1a")),
                        new Status(PARTY_OR_LEAGUE, true, basis("XG-2.1b")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()),
                new Nomination(Set.of(Channel.ORGANISATION, Channel.SELF), 0, days(4), days(4), basis("XG-2.1e")),
                Optional.empty(),
                List.of());
    }

    /** 13 seats: an appointed secretary, three deputies and nine members; 20 % more candidates than all seats. */
    public static Scheme nanshan() {
        return scheme(
                "nanshan-2011",
                List.of(
                        post(new PostId("secretary"), "书记", 1, ChosenBy.APPOINTMENT)
                                .ageMax(35)
                                .status(PoliticalStatus.PARTY_MEMBER)
                                .staffing(Staffing.INSIDE)
                                .basis("NS-3.2a"),
                        post(new PostId("deputy"), "副书记", 3, ChosenBy.BALLOT)
                                .commitment(TimeCommitment.PART_TIME)
                                .basis("NS-3.1a"),
                        post(new PostId("member"), "委员", 9, ChosenBy.BALLOT).basis("NS-3.1a")),
                new Eligibility(
                        new Age(
                                35,
                                Optional.of(new Relaxation(40, true, false, false, basis("NS-3.3c"))),
                                Reference.REGISTRATION_END,
                                basis("NS-3.3c")),
                        new Status(PARTY_OR_LEAGUE, true, basis("NS-3.3b")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(basis("NS-3.3a")),
                        List.of()),
                new Nomination(
                        Set.of(Channel.ORGANISATION, Channel.DEMOCRATIC, Channel.SELF),
                        0,
                        days(5),
                        days(5),
                        basis("NS-4.2a")),
                Optional.of(new Surplus(20, Surplus.Base.ALL_SEATS, basis("NS-4.2c"))),
                List.of(
                        ballot(new BallotId("deputies"), "副书记", 3, "deputy"),
                        ballot(new BallotId("members"), "委员", 9, "member")));
    }

    /** The same scheme with other rules on who may stand. */
    public static Scheme with(Scheme scheme, Eligibility eligibility) {
        return copy(scheme, eligibility, scheme.surplus(), scheme.ballots());
    }

    /** The same scheme with another surplus and other ballots. */
    public static Scheme with(Scheme scheme, Optional<Surplus> surplus, List<Ballot> ballots) {
        return copy(scheme, scheme.eligibility(), surplus, ballots);
    }

    public static Basis basis(String clause) {
        return new Basis(clause, "");
    }

    public static Ballot ballot(BallotId id, String name, int seats, String... posts) {
        return new Ballot(
                id,
                name,
                Stream.of(posts).map(PostId::new).toList(),
                seats,
                new ElectorateId("meeting"),
                basis("JY-4.3.5a"));
    }

    private static Span days(int days) {
        return new Span(days, Span.Unit.CALENDAR, false);
    }

    private static Scheme copy(
            Scheme scheme, Eligibility eligibility, Optional<Surplus> surplus, List<Ballot> ballots) {
        return new Scheme(
                scheme.id(),
                scheme.version(),
                scheme.title(),
                scheme.body(),
                scheme.size(),
                scheme.posts(),
                scheme.composition(),
                eligibility,
                scheme.nomination(),
                surplus,
                scheme.electorates(),
                ballots,
                scheme.voting(),
                scheme.competition(),
                scheme.survey(),
                scheme.inspection(),
                scheme.announcement(),
                scheme.resultNotice(),
                scheme.objections(),
                scheme.approvals(),
                scheme.training(),
                scheme.handover(),
                scheme.replacement(),
                scheme.congress(),
                scheme.plenums(),
                scheme.stages(),
                scheme.finishBy(),
                scheme.term(),
                scheme.tenure(),
                scheme.escalation(),
                scheme.copies(),
                scheme.documents());
    }

    private static Scheme scheme(
            String id,
            List<PostDraft> posts,
            Eligibility eligibility,
            Nomination nomination,
            Optional<Surplus> surplus,
            List<Ballot> ballots) {
        Approvals.Step nobody = new Approvals.Step(List.of(), basis("XG-3.2.4"));
        return new Scheme(
                id,
                1,
                id,
                new Body(BodyType.COMMITTEE, basis("B.1")),
                new Size(5, 15, basis("JY-4.2a")),
                posts.stream().map(PostDraft::post).toList(),
                new Composition(Optional.empty(), Optional.empty(), Optional.empty()),
                eligibility,
                nomination,
                surplus,
                List.of(),
                ballots,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Approvals(nobody, nobody, nobody, Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                new Tenure(5, days(10), Optional.empty(), Optional.empty(), basis("B.1")),
                new Escalation(List.of(3, 7), 3, basis("LN-3.5")),
                List.of(),
                List.of());
    }

    private static PostDraft post(PostId id, String name, int seats, ChosenBy chosenBy) {
        return new PostDraft(new Post(
                id,
                name,
                seats,
                chosenBy,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                List.of(),
                basis("")));
    }

    private record PostDraft(Post post) {

        PostDraft commitment(TimeCommitment commitment) {
            return with(Optional.of(commitment), post.staffing(), post.politicalStatus(), post.ageMax());
        }

        PostDraft staffing(Staffing staffing) {
            return with(post.timeCommitment(), Optional.of(staffing), post.politicalStatus(), post.ageMax());
        }

        PostDraft status(PoliticalStatus... statuses) {
            return with(post.timeCommitment(), post.staffing(), Set.of(statuses), post.ageMax());
        }

        PostDraft ageMax(int max) {
            return with(post.timeCommitment(), post.staffing(), post.politicalStatus(), Optional.of(max));
        }

        PostDraft sources(Source... sources) {
            return draft(
                    post.timeCommitment(),
                    post.staffing(),
                    post.politicalStatus(),
                    post.ageMax(),
                    List.of(sources),
                    post.basis());
        }

        PostDraft basis(String clause) {
            return draft(
                    post.timeCommitment(),
                    post.staffing(),
                    post.politicalStatus(),
                    post.ageMax(),
                    post.sources(),
                    SampleSchemes.basis(clause));
        }

        private PostDraft with(
                Optional<TimeCommitment> commitment,
                Optional<Staffing> staffing,
                Set<PoliticalStatus> statuses,
                Optional<Integer> ageMax) {
            return draft(commitment, staffing, statuses, ageMax, post.sources(), post.basis());
        }

        private PostDraft draft(
                Optional<TimeCommitment> commitment,
                Optional<Staffing> staffing,
                Set<PoliticalStatus> statuses,
                Optional<Integer> ageMax,
                List<Source> sources,
                Basis basis) {
            return new PostDraft(new Post(
                    post.id(),
                    post.name(),
                    post.seats(),
                    post.chosenBy(),
                    commitment,
                    staffing,
                    statuses,
                    ageMax,
                    sources,
                    basis));
        }
    }
}

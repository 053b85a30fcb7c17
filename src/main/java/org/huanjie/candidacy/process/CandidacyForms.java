package org.huanjie.candidacy.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huanjie.answer.Finding;
import org.huanjie.candidacy.Candidate;
import org.huanjie.candidacy.CandidateList;
import org.huanjie.candidacy.CandidateRegister;
import org.huanjie.candidacy.CandidateView;
import org.huanjie.candidacy.Decision;
import org.huanjie.candidacy.Electable;
import org.huanjie.candidacy.Extension;
import org.huanjie.candidacy.Nomination;
import org.huanjie.candidacy.QualificationReview;
import org.huanjie.candidacy.RegistrationSheet;
import org.huanjie.candidacy.RegistrationWindow;
import org.huanjie.candidacy.ReviewSheet;
import org.huanjie.candidacy.ReviewSheet.Choice;
import org.huanjie.candidacy.Seats;
import org.huanjie.candidacy.WaiverSheet;
import org.huanjie.candidacy.rules.CandidateListRules;
import org.huanjie.candidacy.rules.Clauses;
import org.huanjie.candidacy.rules.Demand;
import org.huanjie.candidacy.rules.Demand.Shortage;
import org.huanjie.candidacy.rules.Words;
import org.huanjie.document.Attachment;
import org.huanjie.document.Attachments;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Channel;
import org.huanjie.scheme.Scheme.ChosenBy;
import org.huanjie.scheme.Scheme.Post;
import org.huanjie.scheme.Scheme.Source;
import org.springframework.stereotype.Component;

/** What the forms of the candidacy show, and answers that they would accept. */
@Component
class CandidacyForms {

    private static final Set<Decision> REGISTERED = Set.of(Decision.REGISTERED);
    private static final Set<Decision> WAIVER_ASKED = Set.of(Decision.WAIVER_ASKED);

    private final CandidateRegister register;
    private final RegistrationWindow window;
    private final QualificationReview review;
    private final Attachments attachments;
    private final Seats seats;
    private final Electable electable;

    CandidacyForms(
            CandidateRegister register,
            RegistrationWindow window,
            QualificationReview review,
            Attachments attachments,
            Seats seats,
            Electable electable) {
        this.register = register;
        this.window = window;
        this.review = review;
        this.attachments = attachments;
        this.seats = seats;
        this.electable = electable;
    }

    record PostChoice(String id, String name, int seats, List<Source> sources, String clause) {}

    record ChannelChoice(Channel id, String name) {}

    record Needed(String name, Set<String> posts, int seats, int needed, String clause) {

        static Needed of(Demand demand) {
            return new Needed(demand.name(), demand.posts(), demand.seats(), demand.needed(), demand.clause());
        }
    }

    record Missing(String name, int needed, int present, String message, String clause) {

        static Missing of(Shortage shortage) {
            Demand demand = shortage.demand();
            return new Missing(demand.name(), demand.needed(), shortage.present(), shortage.message(), demand.clause());
        }
    }

    record RegistrationContext(
            String election,
            String clause,
            LocalDate lastDay,
            List<PostChoice> posts,
            List<ChannelChoice> channels,
            int jointSupporters,
            boolean residenceAsked,
            boolean consentAsked,
            List<Needed> needed,
            List<CandidateView> candidates,
            List<FileLine> files) {}

    /** @param owner the candidate to whom the file belongs */
    record FileLine(String id, String owner, String kind, String name) {

        static FileLine of(Attachment attachment) {
            return new FileLine(attachment.id(), attachment.owner(), attachment.kind(), attachment.name());
        }
    }

    record RegistrationForm(RegistrationContext context, List<Nomination> candidates, List<String> removed) {}

    RegistrationForm registration(String election) {
        return registration(election, channels(seats.scheme(election)));
    }

    /** As {@link #registration}, for organisations alone. */
    RegistrationForm recommendation(String election) {
        return registration(election, List.of(new ChannelChoice(Channel.ORGANISATION, Words.of(Channel.ORGANISATION))));
    }

    private RegistrationForm registration(String election, List<ChannelChoice> channels) {
        Scheme scheme = seats.scheme(election);
        RegistrationContext context = new RegistrationContext(
                election,
                Clauses.of(scheme, "registration"),
                window.lastDay(election),
                openPosts(scheme).stream().map(CandidacyForms::choice).toList(),
                channels,
                scheme.nomination().jointSupporters(),
                scheme.eligibility().residence().isPresent(),
                scheme.eligibility().consent().isPresent(),
                needed(scheme),
                register.views(election),
                files(election));
        return new RegistrationForm(context, List.of(), List.of());
    }

    RegistrationSheet exampleRegistration(String election) {
        Scheme scheme = seats.scheme(election);
        List<Candidate> all = register.of(election);
        List<Candidate> standing = all.stream()
                .filter(candidate -> candidate.decision().mayLeave())
                .toList();
        ExampleNominations examples = new ExampleNominations(
                scheme,
                openPosts(scheme),
                window.lastDay(election),
                all,
                electable.serving(election),
                CandidateListRules.byPost(standing));
        return new RegistrationSheet(examples.missing(), List.of());
    }

    record Virtue(String clause, String text) {}

    record ReviewContext(
            String election,
            String clause,
            List<Virtue> virtues,
            boolean materialMayBeAsked,
            List<CandidateView> candidates,
            List<FileLine> files) {}

    record ReviewForm(ReviewContext context, String version, List<ReviewSheet.Row> candidates) {}

    ReviewForm review(String election) {
        Scheme scheme = seats.scheme(election);
        List<Virtue> virtues = scheme.eligibility().virtues().stream()
                .map(virtue -> new Virtue(virtue.basis().clause(), virtue.text()))
                .toList();
        List<CandidateView> awaiting = register.views(election, REGISTERED);
        return new ReviewForm(
                new ReviewContext(
                        election,
                        Clauses.of(scheme, "review"),
                        virtues,
                        scheme.nomination().supplement().isPresent(),
                        awaiting,
                        files(election)),
                version(awaiting),
                awaiting.stream().map(candidate -> proposal(candidate, "")).toList());
    }

    ReviewSheet exampleReview(String election) {
        return new ReviewSheet(register.views(election, REGISTERED).stream()
                .map(candidate -> proposal(candidate, "工作实绩突出，群众公认"))
                .toList());
    }

    private static ReviewSheet.Row proposal(CandidateView candidate, String waiverReason) {
        return switch (candidate.outcome()) {
            case ELIGIBLE -> new ReviewSheet.Row(candidate.id(), Choice.ADMIT, "", "");
            case NEEDS_WAIVER -> new ReviewSheet.Row(candidate.id(), Choice.WAIVER, "", waiverReason);
            case INELIGIBLE -> new ReviewSheet.Row(candidate.id(), Choice.REJECT, "", "");
        };
    }

    record WaiverContext(String election, String clause, List<CandidateView> candidates, List<FileLine> files) {}

    /** A row without a proposal: whether to grant is left to the party committee. */
    record OpenWaiver(String candidate, Optional<Boolean> granted, String reason) {}

    record WaiverForm(WaiverContext context, String version, List<OpenWaiver> candidates) {}

    WaiverForm waivers(String election) {
        List<CandidateView> awaiting = register.views(election, WAIVER_ASKED);
        return new WaiverForm(
                new WaiverContext(election, Clauses.of(seats.scheme(election), "waivers"), awaiting, files(election)),
                version(awaiting),
                awaiting.stream()
                        .map(candidate -> new OpenWaiver(candidate.id(), Optional.empty(), ""))
                        .toList());
    }

    WaiverSheet exampleWaivers(String election) {
        return new WaiverSheet(register.views(election, WAIVER_ASKED).stream()
                .map(candidate -> new WaiverSheet.Row(candidate.id(), true, "工作需要，表现特别优秀"))
                .toList());
    }

    record ExtensionContext(
            String election, String clause, List<Missing> shortages, int leastDays, LocalDate lastDay) {}

    record ExtensionForm(ExtensionContext context, int days, String reason) {}

    ExtensionForm extension(String election) {
        Scheme scheme = seats.scheme(election);
        int least = scheme.nomination().extension().days();
        return new ExtensionForm(
                new ExtensionContext(
                        election,
                        Clauses.of(scheme, "registration"),
                        missing(election),
                        least,
                        window.lastDay(election)),
                least,
                "");
    }

    Extension exampleExtension(String election) {
        int least = seats.scheme(election).nomination().extension().days();
        return new Extension(least, "合格人选不足，延长报名并扩大宣传");
    }

    record ListContext(
            String election,
            String clause,
            List<Needed> needed,
            List<Missing> shortages,
            List<Finding> repeated,
            List<CandidateView> candidates) {}

    record ListForm(ListContext context, String version, String opinion, List<CandidateList.Row> candidates) {}

    ListForm list(String election) {
        Scheme scheme = seats.scheme(election);
        List<CandidateView> qualified = register.views(election, QualificationReview.QUALIFIED);
        return new ListForm(
                new ListContext(
                        election,
                        Clauses.of(scheme, "candidate-list"),
                        needed(scheme),
                        missing(election),
                        review.repeated(election),
                        qualified),
                version(qualified),
                "",
                rows(qualified));
    }

    CandidateList exampleList(String election) {
        return new CandidateList(
                "召开团员青年座谈会听取意见，到会人员对名单没有不同意见。", rows(register.views(election, QualificationReview.QUALIFIED)));
    }

    private static List<CandidateList.Row> rows(List<CandidateView> qualified) {
        return qualified.stream()
                .map(candidate -> new CandidateList.Row(candidate.id(), true, candidate.support(), ""))
                .toList();
    }

    private List<FileLine> files(String election) {
        return attachments.of(election).stream().map(FileLine::of).toList();
    }

    /** What the qualified fall short of. */
    List<Missing> missing(String election) {
        return review.shortages(election).stream().map(Missing::of).toList();
    }

    /** The posts whose seats may be reduced. */
    List<PostChoice> reducible(String election) {
        return openPosts(seats.scheme(election)).stream()
                .map(CandidacyForms::choice)
                .toList();
    }

    private static List<Needed> needed(Scheme scheme) {
        return Demand.of(scheme).stream().map(Needed::of).toList();
    }

    private static List<Post> openPosts(Scheme scheme) {
        return scheme.posts().stream()
                .filter(post -> post.chosenBy() == ChosenBy.BALLOT || post.chosenBy() == ChosenBy.DECISION)
                .toList();
    }

    private static PostChoice choice(Post post) {
        return new PostChoice(
                post.id(),
                post.name(),
                post.seats(),
                post.sources(),
                post.basis().clause());
    }

    private static List<ChannelChoice> channels(Scheme scheme) {
        return scheme.nomination().channels().stream()
                .sorted()
                .map(channel -> new ChannelChoice(channel, Words.of(channel)))
                .toList();
    }

    /** Changes when somebody comes, goes or is decided upon. */
    private static String version(List<CandidateView> shown) {
        List<String> standing = shown.stream()
                .map(candidate -> candidate.id() + candidate.decision())
                .toList();
        return Integer.toHexString(standing.hashCode());
    }
}

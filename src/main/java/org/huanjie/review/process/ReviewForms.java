package org.huanjie.review.process;

import java.util.List;
import java.util.Optional;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.Finding;
import org.huanjie.registration.CandidateRegister;
import org.huanjie.registration.Seats;
import org.huanjie.registration.process.RegistrationForms;
import org.huanjie.registration.process.RegistrationForms.FileLine;
import org.huanjie.registration.process.RegistrationForms.Needed;
import org.huanjie.review.CandidateList;
import org.huanjie.review.QualificationReview;
import org.huanjie.review.ReviewSheet;
import org.huanjie.review.ReviewSheet.Choice;
import org.huanjie.roster.CandidateView;
import org.huanjie.roster.Progress;
import org.huanjie.roster.rules.Clauses;
import org.huanjie.roster.rules.Demand;
import org.huanjie.roster.rules.Demand.Shortage;
import org.huanjie.scheme.Scheme;
import org.springframework.stereotype.Component;

/** What reviewers and whoever draws up the list are shown. */
@Component
public class ReviewForms {

    private final CandidateRegister register;
    private final RegistrationForms registrations;
    private final QualificationReview review;
    private final Seats seats;

    ReviewForms(CandidateRegister register, RegistrationForms registrations, QualificationReview review, Seats seats) {
        this.register = register;
        this.registrations = registrations;
        this.review = review;
        this.seats = seats;
    }

    public record Missing(String name, int needed, int present, String message, String clause) {

        static Missing of(Shortage shortage) {
            Demand demand = shortage.demand();
            return new Missing(demand.name(), demand.needed(), shortage.present(), shortage.message(), demand.clause());
        }
    }

    record Virtue(String clause, String text) {}

    record ReviewContext(
            ElectionId election,
            String clause,
            List<Virtue> virtues,
            boolean materialMayBeAsked,
            List<CandidateView> candidates,
            List<FileLine> files) {}

    public record ReviewForm(ReviewContext context, String version, List<ReviewSheet.Row> candidates) {}

    public ReviewForm review(ElectionId election) {
        Scheme scheme = seats.scheme(election);
        List<Virtue> virtues = scheme.eligibility().virtues().stream()
                .map(virtue -> new Virtue(virtue.basis().clause(), virtue.text()))
                .toList();
        List<CandidateView> awaiting = register.views(election, Progress::open);
        return new ReviewForm(
                new ReviewContext(
                        election,
                        Clauses.of(scheme, "review"),
                        virtues,
                        scheme.nomination().supplement().isPresent(),
                        awaiting,
                        registrations.files(election)),
                version(awaiting),
                awaiting.stream().map(ReviewForms::proposal).toList());
    }

    private static ReviewSheet.Row proposal(CandidateView candidate) {
        return switch (candidate.outcome()) {
            case ELIGIBLE -> new ReviewSheet.Row(candidate.id(), Choice.ADMIT, "", "");
            case NEEDS_WAIVER -> new ReviewSheet.Row(candidate.id(), Choice.WAIVER, "", "");
            case INELIGIBLE -> new ReviewSheet.Row(candidate.id(), Choice.REJECT, "", "");
        };
    }

    record WaiverContext(ElectionId election, String clause, List<CandidateView> candidates, List<FileLine> files) {}

    /** A row without a proposal: whether to grant is left to the party committee. */
    record OpenWaiver(CandidateId candidate, Optional<Boolean> granted, String reason) {}

    record WaiverForm(WaiverContext context, String version, List<OpenWaiver> candidates) {}

    WaiverForm waivers(ElectionId election) {
        List<CandidateView> awaiting = register.views(election, Progress.WAIVER_ASKED::equals);
        return new WaiverForm(
                new WaiverContext(
                        election,
                        Clauses.of(seats.scheme(election), "waivers"),
                        awaiting,
                        registrations.files(election)),
                version(awaiting),
                awaiting.stream()
                        .map(candidate -> new OpenWaiver(candidate.id(), Optional.empty(), ""))
                        .toList());
    }

    record ListContext(
            ElectionId election,
            String clause,
            List<Needed> needed,
            List<Missing> shortages,
            List<Finding> repeated,
            List<CandidateView> candidates) {}

    public record ListForm(ListContext context, String version, String opinion, List<CandidateList.Row> candidates) {}

    public ListForm list(ElectionId election) {
        Scheme scheme = seats.scheme(election);
        List<CandidateView> qualified = register.views(election, Progress::qualified);
        return new ListForm(
                new ListContext(
                        election,
                        Clauses.of(scheme, "candidate-list"),
                        RegistrationForms.needed(scheme),
                        missing(election),
                        review.repeated(election),
                        qualified),
                version(qualified),
                "",
                rows(qualified));
    }

    private static List<CandidateList.Row> rows(List<CandidateView> qualified) {
        return qualified.stream()
                .map(candidate -> new CandidateList.Row(candidate.id(), true, candidate.support(), ""))
                .toList();
    }

    /** What the qualified fall short of. */
    public List<Missing> missing(ElectionId election) {
        return review.shortages(election).stream().map(Missing::of).toList();
    }

    /** Changes when somebody comes, goes or is decided upon. */
    private static String version(List<CandidateView> shown) {
        List<String> standing = shown.stream()
                .map(candidate -> candidate.id().value() + candidate.decision())
                .toList();
        return Integer.toHexString(standing.hashCode());
    }
}

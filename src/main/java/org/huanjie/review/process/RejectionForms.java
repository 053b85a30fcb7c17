package org.huanjie.review.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huanjie.document.Attachments;
import org.huanjie.election.Elections;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.huanjie.registration.CandidateRegister;
import org.huanjie.registration.process.RegistrationForms.FileLine;
import org.huanjie.review.Appeals;
import org.huanjie.review.MissingMaterial;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.CandidateView;
import org.springframework.stereotype.Component;

/** What the forms on missing material and rejections show (E4). */
@Component
class RejectionForms {

    private static final String CLAUSE = "E4";

    private final MissingMaterial material;
    private final Appeals appeals;
    private final CandidateRegister register;
    private final Attachments attachments;
    private final Elections elections;

    RejectionForms(
            MissingMaterial material,
            Appeals appeals,
            CandidateRegister register,
            Attachments attachments,
            Elections elections) {
        this.material = material;
        this.appeals = appeals;
        this.register = register;
        this.attachments = attachments;
        this.elections = elections;
    }

    /**
     * @param words what is asked of each candidate, or what each says against the rejection, by id
     * @param residenceAsked whether the scheme asks where candidates live
     * @param consentAsked whether the scheme asks for their consent
     * @param asked the facts that the scheme's rules must know of a person
     */
    record Context(
            ElectionId election,
            String clause,
            LocalDate lastDay,
            boolean residenceAsked,
            boolean consentAsked,
            Set<String> asked,
            List<CandidateView> candidates,
            Map<CandidateId, String> words,
            List<FileLine> files) {}

    record Corrected() {}

    /** A row without a proposal. */
    record OpenMaterial(
            CandidateId candidate,
            Optional<Boolean> supplied,
            String content,
            Corrected facts,
            List<String> attachments) {}

    record MaterialForm(Context context, String version, List<OpenMaterial> candidates) {}

    MaterialForm material(ElectionId election) {
        List<Candidate> awaited = material.awaited(election);
        return new MaterialForm(
                context(election, material.lastDay(election), awaited, material.wanted(election)),
                version(awaited),
                awaited.stream()
                        .map(candidate ->
                                new OpenMaterial(candidate.id(), Optional.empty(), "", new Corrected(), List.of()))
                        .toList());
    }

    record OpenAppeal(
            CandidateId candidate,
            Optional<Boolean> appeals,
            String grounds,
            Corrected facts,
            List<String> attachments) {}

    record AppealForm(Context context, List<OpenAppeal> candidates) {}

    AppealForm appeals(ElectionId election) {
        List<Candidate> rejected = appeals.rejected(election);
        return new AppealForm(
                context(election, appeals.lastDay(election), rejected, Map.of()),
                rejected.stream()
                        .map(candidate ->
                                new OpenAppeal(candidate.id(), Optional.empty(), "", new Corrected(), List.of()))
                        .toList());
    }

    record OpenDecision(CandidateId candidate, Optional<Boolean> upheld, String reason) {}

    record DecisionForm(Context context, List<OpenDecision> candidates) {}

    DecisionForm decisions(ElectionId election) {
        List<Candidate> appellants = appeals.appellants(election);
        return new DecisionForm(
                context(election, appeals.decisionDay(election), appellants, appeals.grounds(election)),
                appellants.stream()
                        .map(candidate -> new OpenDecision(candidate.id(), Optional.empty(), ""))
                        .toList());
    }

    private Context context(
            ElectionId election, LocalDate lastDay, List<Candidate> candidates, Map<CandidateId, String> words) {
        var eligibility = elections.scheme(election).eligibility();
        return new Context(
                election,
                CLAUSE,
                lastDay,
                eligibility.residence().isPresent(),
                eligibility.consent().isPresent(),
                eligibility.asked(),
                register.shown(election, candidates),
                words,
                attachments.of(election).stream().map(FileLine::of).toList());
    }

    /** Changes when somebody leaves meanwhile. */
    private static String version(List<Candidate> shown) {
        return Integer.toHexString(shown.stream().map(Candidate::id).toList().hashCode());
    }
}

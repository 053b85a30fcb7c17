package org.huanjie.shortage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.election.Elections;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.PostId;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.huanjie.minutes.Minutes;
import org.huanjie.registration.Extension;
import org.huanjie.registration.Registration;
import org.huanjie.registration.RegistrationSheet;
import org.huanjie.registration.RegistrationStore;
import org.huanjie.registration.Remedy;
import org.huanjie.registration.Seats;
import org.huanjie.roster.CandidateStore;
import org.huanjie.roster.rules.Demand;
import org.huanjie.scheme.Scheme;
import org.huanjie.shortage.ShortageMinutes.ExtensionAsked;
import org.huanjie.shortage.ShortageMinutes.RemedyChosen;
import org.huanjie.shortage.ShortageMinutes.ReportAccepted;
import org.huanjie.shortage.ShortageMinutes.ReportSentBack;
import org.huanjie.shortage.rules.RemedyRules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done about too few candidates: the registration is extended once, with approval; then organisations nominate; else seats are reduced with
 * approval, or the election is reported up and ends (E1, E2). An election is never held silently with as many candidates as seats.
 */
@Service
public class Shortages {

    private final CandidateStore candidates;
    private final RegistrationStore store;
    private final Registration registration;
    private final Seats seats;
    private final Elections elections;
    private final Minutes minutes;

    public Shortages(
            CandidateStore candidates,
            RegistrationStore store,
            Registration registration,
            Seats seats,
            Elections elections,
            Minutes minutes) {
        this.candidates = candidates;
        this.store = store;
        this.registration = registration;
        this.seats = seats;
        this.elections = elections;
        this.minutes = minutes;
    }

    /** Whether the registration has not been extended yet. */
    public boolean mayExtend(ElectionId election) {
        return !remedy(election).extended();
    }

    /** What has been done so far. */
    public Remedy remedy(ElectionId election) {
        return store.remedyOf(election);
    }

    /**
     * Asks for more time to register. It takes effect with the approval.
     *
     * @throws Refusal when the days are fewer than the scheme's own extension
     * @throws ConflictException when an extension was asked for before
     */
    @Transactional
    public void askForExtension(ElectionId election, Extension extension, String actor) {
        Remedy remedy = remedy(election);
        if (remedy.extended()) {
            throw new ConflictException("报名只延长一次，本次换届已经申请过延长");
        }
        Refusal.ifAny(RemedyRules.faults(elections.scheme(election), extension));
        store.keep(election, remedy.extensionAsked(extension));
        minutes.append(election, actor, "E1", new ExtensionAsked(extension.days(), extension.reason()));
    }

    /** Why a remedy cannot be chosen now; empty when it can. Fewer seats are judged with their numbers. */
    public Optional<String> obstacle(ElectionId election, RemedyChoice.Kind kind) {
        Scheme scheme = elections.scheme(election);
        return switch (kind) {
            case ORGANISATION_NOMINATION -> RemedyRules.organisationFault(scheme);
            case REDUCED_SEATS -> Optional.empty();
            case REPORT_UP ->
                remedy(election).incomplete()
                        ? Optional.of("候选人名单已经批准过，不能按报名不足报上级终止选举")
                        : RemedyRules.reportFault(scheme, remedy(election).organisationAsked());
        };
    }

    /**
     * Records the chosen remedy.
     *
     * @throws Refusal with all faults
     */
    @Transactional
    public void choose(ElectionId election, RemedyChoice choice, String actor) {
        List<Finding> faults = new ArrayList<>();
        obstacle(election, choice.remedy()).ifPresent(why -> faults.add(new Finding("remedy", why, "E1")));
        boolean fewer = choice.remedy() == RemedyChoice.Kind.REDUCED_SEATS;
        if (fewer) {
            faults.addAll(RemedyRules.faults(seats.scheme(election), qualified(election), choice.seats()));
        } else if (!choice.seats().isEmpty()) {
            faults.add(new Finding("seats", "只有报批减少名额时才填写减少后的名额", "E2"));
        }
        Refusal.ifAny(faults);
        Remedy remedy = remedy(election);
        store.keep(
                election,
                switch (choice.remedy()) {
                    case ORGANISATION_NOMINATION -> remedy.askingOrganisations(choice.reason());
                    case REDUCED_SEATS -> remedy.askingFor(RemedyRules.seats(choice.seats()), choice.reason());
                    case REPORT_UP -> remedy.reporting(choice.reason());
                });
        minutes.append(
                election,
                actor,
                fewer ? "E2" : "E1",
                new RemedyChosen(choice.remedy(), choice.seats(), choice.reason()));
    }

    /**
     * Registers people recommended by organisations; they are reviewed like everybody else.
     *
     * @throws Refusal with all faults of all rows
     */
    @Transactional
    public void recommend(ElectionId election, RegistrationSheet sheet, String actor) {
        registration.recommend(election, sheet, actor);
    }

    /** The League body above ends the election, or sends the report back. */
    @Transactional
    public void receive(ElectionId election, ReportReceipt receipt, String actor) {
        String reported = remedy(election).reason();
        minutes.append(
                election,
                actor,
                "E1",
                switch (receipt.decision()) {
                    case END -> new ReportAccepted(reported, receipt.opinion());
                    case SEND_BACK -> new ReportSentBack(reported, receipt.opinion());
                });
    }

    private Map<PostId, Integer> qualified(ElectionId election) {
        return Demand.byPost(candidates.of(election).stream()
                .filter(candidate -> candidate.decision().qualified())
                .toList());
    }
}

package org.huanjie.scheme.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huanjie.scheme.Basis;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Approvals;
import org.huanjie.scheme.Scheme.Competition;
import org.huanjie.scheme.Scheme.Composition;
import org.huanjie.scheme.Scheme.Eligibility;
import org.huanjie.scheme.Scheme.StagePlan;
import org.huanjie.scheme.Scheme.Voting;
import org.huanjie.scheme.SchemeFinding;

/** Everything in a scheme that its source leaves open. */
final class Assumptions {

    private Assumptions() {}

    static List<SchemeFinding> findings(Scheme scheme) {
        return Stream.of(committee(scheme), candidates(scheme), election(scheme), notices(scheme), dates(scheme))
                .flatMap(Function.identity())
                .filter(Basis::assumed)
                .distinct()
                .map(basis -> SchemeFinding.warning("assumption", "", basis.clause(), "假定：" + basis.assumption()))
                .toList();
    }

    private static Stream<Basis> committee(Scheme scheme) {
        Composition composition = scheme.composition();
        return joined(List.of(
                Stream.of(scheme.body().basis(), scheme.size().basis()),
                scheme.posts().stream().map(Scheme.Post::basis),
                of(composition.officersAtMost(), Composition.Fraction::basis),
                of(composition.partyMembersAtLeast(), Composition.Headcount::basis),
                of(composition.outsideAtLeast(), Composition.Percentage::basis)));
    }

    private static Stream<Basis> candidates(Scheme scheme) {
        Eligibility eligibility = scheme.eligibility();
        return joined(List.of(
                Stream.of(eligibility.age().basis()),
                of(eligibility.age().relaxation(), Eligibility.Relaxation::basis),
                Stream.of(eligibility.politicalStatus().basis()),
                of(eligibility.residence(), Eligibility.ResidenceRule::basis),
                eligibility.consent().stream(),
                eligibility.virtues().stream().map(Eligibility.Virtue::basis),
                Stream.of(scheme.nomination().basis()),
                of(scheme.nomination().withdrawal(), Scheme.Nomination.Withdrawal::basis),
                of(scheme.nomination().supplement(), Scheme.Nomination.Supplement::basis),
                of(scheme.nomination().appeal(), Scheme.Nomination.Appeal::basis),
                of(scheme.surplus(), Scheme.Surplus::basis)));
    }

    private static Stream<Basis> election(Scheme scheme) {
        return joined(List.of(
                scheme.electorates().stream().map(Scheme.Electorate::basis),
                scheme.ballots().stream().map(Scheme.Ballot::basis),
                of(scheme.voting().map(Voting::quorum), Voting.Quorum::basis),
                of(scheme.voting().map(Voting::majority), Voting.Majority::basis),
                of(scheme.voting(), Voting::basis),
                of(scheme.voting().flatMap(Voting::tie), Voting.Tie::basis),
                of(scheme.voting().flatMap(Voting::otherForm), Approvals.Step::basis),
                of(scheme.competition(), Competition::basis),
                of(scheme.competition().flatMap(Competition::overtime), Competition.Overtime::basis),
                of(scheme.competition().flatMap(Competition::equalScores), Competition.EqualScores::basis),
                of(scheme.competition().flatMap(Competition::outliers), Competition.Outliers::basis),
                of(scheme.survey(), Scheme.Survey::basis),
                of(scheme.inspection(), Scheme.Inspection::basis),
                of(scheme.replacement(), Scheme.Replacement::basis),
                of(scheme.congress(), Scheme.Congress::basis),
                scheme.plenums().stream().map(Scheme.Plenum::basis)));
    }

    private static Stream<Basis> notices(Scheme scheme) {
        Approvals approvals = scheme.approvals();
        return joined(List.of(
                of(scheme.announcement(), Scheme.Notice::basis),
                of(scheme.resultNotice(), Scheme.Notice::basis),
                of(scheme.objections(), Scheme.Objections::basis),
                Stream.of(approvals.plan(), approvals.candidates(), approvals.result())
                        .map(Approvals.Step::basis),
                of(approvals.reply(), Approvals.Reply::basis),
                of(scheme.training(), Scheme.Training::basis),
                scheme.handover().stream().flatMap(Assumptions::handover)));
    }

    private static Stream<Basis> handover(Scheme.Handover handover) {
        return joined(List.of(
                Stream.of(handover.basis()),
                handover.oath().stream(),
                handover.talk().stream(),
                handover.care().stream(),
                of(handover.entering(), Scheme.Entering::basis)));
    }

    private static Stream<Basis> dates(Scheme scheme) {
        return joined(List.of(
                scheme.stages().stream().flatMap(Assumptions::dates),
                of(scheme.finishBy(), Scheme.FinishBy::basis),
                of(scheme.term().map(Scheme.Term::approval), Approvals.Step::basis),
                Stream.of(scheme.tenure().basis()),
                of(scheme.tenure().midTerm(), Approvals.Step::basis),
                scheme.tenure().partTimeLapses().stream(),
                Stream.of(scheme.escalation().basis()),
                scheme.copies().stream().map(Scheme.Copy::basis)));
    }

    private static Stream<Basis> dates(StagePlan stage) {
        return joined(List.of(Stream.of(stage.basis()), stage.steps().stream().map(StagePlan.Step::basis)));
    }

    private static <T> Stream<Basis> of(Optional<T> part, Function<T, Basis> basis) {
        return part.map(basis).stream();
    }

    private static Stream<Basis> joined(List<Stream<Basis>> parts) {
        return parts.stream().flatMap(Function.identity());
    }
}

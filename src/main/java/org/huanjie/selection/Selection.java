package org.huanjie.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.document.PaperKind;
import org.huanjie.document.Papers;
import org.huanjie.election.Elections;
import org.huanjie.eligibility.rules.Eligibility;
import org.huanjie.eligibility.rules.Ruling;
import org.huanjie.eligibility.rules.Verdict;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.PostId;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.huanjie.minutes.Minutes;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Candidates;
import org.huanjie.roster.Progress;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.ChosenBy;
import org.huanjie.scheme.Scheme.Post;
import org.huanjie.scheme.rules.StepClauses;
import org.huanjie.selection.Naming.Named;
import org.huanjie.selection.SelectionMinutes.CommitteeDecided;
import org.huanjie.selection.SelectionMinutes.InspectionRecorded;
import org.huanjie.selection.SelectionMinutes.SecretaryNamed;
import org.huanjie.selection.rules.DecisionRule;
import org.huanjie.selection.rules.InspectionRule;
import org.huanjie.selection.rules.NamingRule;
import org.springframework.stereotype.Service;

/** Fills seats by other ways than a ballot, and records who passes the inspection. */
@Service
public class Selection {

    private final Committee committee;
    private final Papers papers;
    private final Candidates candidates;
    private final Elections elections;
    private final Minutes minutes;

    Selection(Committee committee, Papers papers, Candidates candidates, Elections elections, Minutes minutes) {
        this.committee = committee;
        this.papers = papers;
        this.candidates = candidates;
        this.elections = elections;
        this.minutes = minutes;
    }

    /**
     * People who were elected or decided on and are to be inspected.
     *
     * @param again whether only those who have not passed an inspection before (E15)
     */
    public List<Candidate> inspected(ElectionId election, boolean again) {
        Set<CandidateId> passed = again ? passed(election) : Set.of();
        return committee
                .chosen(election)
                .filter(candidate -> !passed.contains(candidate.id()))
                .toList();
    }

    private Set<CandidateId> passed(ElectionId election) {
        return papers.all(election, PaperKind.INSPECTION, Inspection.class).stream()
                .flatMap(inspection -> inspection.opinions().stream())
                .filter(Inspection.Opinion::suitable)
                .map(Inspection.Opinion::candidate)
                .collect(Collectors.toSet());
    }

    /** Formal candidates from among whom the party work committee chooses (XG-3.2.4). */
    public List<Candidate> choosable(ElectionId election) {
        return candidates.formal(election, postsChosenBy(election, ChosenBy.DECISION));
    }

    /**
     * @throws Refusal when the choice does not fit the seats or names somebody who does not stand
     * @throws org.huanjie.input.ConflictException while more candidates are looked for because somebody left (E3)
     */
    public void decide(ElectionId election, CommitteeDecision decision, String actor) {
        Scheme scheme = committee.seated(election);
        String clause = StepClauses.of(scheme, "decision");
        candidates.requireComplete(election);
        List<Candidate> choosable = choosable(election);
        Refusal.ifAny(DecisionRule.faults(scheme, choosable, decision));
        List<CandidateId> chosen = decision.choices().stream()
                .filter(CommitteeDecision.Choice::chosen)
                .map(CommitteeDecision.Choice::candidate)
                .toList();
        List<CandidateId> others = choosable.stream()
                .map(Candidate::id)
                .filter(id -> !chosen.contains(id))
                .toList();
        candidates.settle(
                election, others, Progress.NOT_ELECTED, scheme.citations().cited("经研究未确定为拟任人选", clause));
        candidates.settle(election, chosen, Progress.DECIDED, scheme.citations().cited("经研究确定为拟任人选", clause));
        papers.write(election, PaperKind.DECISION, decision, actor);
        minutes.append(election, actor, clause, new CommitteeDecided(chosen, decision.opinion()));
    }

    /** @throws Refusal when posts are not filled exactly, or a person may not hold the post */
    public void name(ElectionId election, Naming naming, String actor) {
        Scheme scheme = elections.scheme(election);
        List<Finding> faults = new ArrayList<>(NamingRule.faults(scheme, naming));
        if (faults.isEmpty()) {
            faults.addAll(eligibilityFaults(election, naming.people()));
        }
        Refusal.ifAny(faults);
        papers.write(election, PaperKind.SECRETARY, naming, actor);
        for (Named person : naming.people()) {
            Post post = scheme.post(person.post());
            minutes.append(election, actor, post.basis().clause(), named(post, person, naming));
        }
    }

    /** Names people beside those who are named already. */
    public void nameMore(ElectionId election, List<Named> people, String opinion, String actor) {
        if (people.isEmpty()) {
            return;
        }
        List<Named> all =
                Stream.concat(committee.named(election), people.stream()).toList();
        Naming naming = new Naming(all, opinion);
        papers.write(election, PaperKind.SECRETARY, naming, actor);
        Scheme scheme = elections.scheme(election);
        for (Named person : people) {
            Post post = scheme.post(person.post());
            minutes.append(election, actor, post.basis().clause(), named(post, person, naming));
        }
    }

    /** Why these people may not be named. */
    public List<Finding> eligibilityFaults(ElectionId election, List<Named> people) {
        Scheme scheme = elections.scheme(election);
        List<Finding> faults = new ArrayList<>();
        for (int row = 0; row < people.size(); row++) {
            faults.addAll(eligibilityFaults(scheme, people.get(row), "people[" + row + "]"));
        }
        return faults;
    }

    /** Strikes off whoever did not pass (E15), also from the seats that fall with theirs; the grounds stay confidential: they are kept on paper, not in the minutes. */
    public void inspect(ElectionId election, Inspection inspection, boolean again, String actor) {
        List<Candidate> chosen = inspected(election, again);
        Scheme scheme = elections.scheme(election);
        String clause = scheme.inspection().orElseThrow().basis().clause();
        Refusal.ifAny(InspectionRule.faults(chosen, inspection, clause));
        List<CandidateId> unsuitable = inspection.opinions().stream()
                .filter(opinion -> !opinion.suitable())
                .map(Inspection.Opinion::candidate)
                .toList();
        List<CandidateId> struck =
                committee
                        .fallen(
                                election,
                                unsuitable.stream().map(CandidateId::value).toList())
                        .stream()
                        .map(CandidateId::new)
                        .toList();
        candidates.settle(
                election, struck, Progress.STRUCK_OFF, scheme.citations().cited("组织考察未通过", clause));
        papers.write(election, PaperKind.INSPECTION, inspection, actor);
        minutes.append(election, actor, clause, new InspectionRecorded(chosen.size(), struck));
    }

    /** Why the party committee may not name this person; a reason given for a waiver is enough where the rules allow one. */
    public List<Finding> eligibilityFaults(Scheme scheme, Named person, String field) {
        Verdict verdict = Eligibility.judge(scheme, committee.applicant(person));
        if (verdict.outcome() == Verdict.Outcome.ELIGIBLE
                || verdict.outcome() == Verdict.Outcome.NEEDS_WAIVER
                        && person.waiverReason().isPresent()) {
            return List.of();
        }
        return verdict.findings().stream()
                .filter(ruling -> ruling.outcome() != Ruling.Outcome.PASS)
                .map(ruling -> new Finding(field, person.name() + "：" + ruling.message(), ruling.clause()))
                .toList();
    }

    private List<PostId> postsChosenBy(ElectionId election, ChosenBy chosenBy) {
        return elections.scheme(election).posts().stream()
                .filter(post -> post.chosenBy() == chosenBy)
                .map(Post::id)
                .toList();
    }

    private static SecretaryNamed named(Post post, Named person, Naming naming) {
        return new SecretaryNamed(post.id(), person.name(), post.chosenBy(), naming.opinion(), person.waiverReason());
    }
}

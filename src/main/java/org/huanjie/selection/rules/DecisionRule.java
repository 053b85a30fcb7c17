package org.huanjie.selection.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.ids.CandidateId;
import org.huanjie.input.Finding;
import org.huanjie.roster.Candidate;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.ChosenBy;
import org.huanjie.scheme.Scheme.Post;
import org.huanjie.scheme.rules.StepClauses;
import org.huanjie.selection.CommitteeDecision;
import org.huanjie.selection.CommitteeDecision.Choice;

/** Only formal candidates are chosen, each once, and for no post more than it has seats nor nobody at all (XG-3.2.4). */
public final class DecisionRule {

    private DecisionRule() {}

    public static List<Finding> faults(Scheme scheme, List<Candidate> choosable, CommitteeDecision decision) {
        Map<CandidateId, Candidate> known =
                choosable.stream().collect(Collectors.toMap(Candidate::id, Function.identity()));
        String clause = StepClauses.of(scheme, "decision");
        List<Finding> faults = new ArrayList<>();
        Set<CandidateId> seen = new HashSet<>();
        for (int row = 0; row < decision.choices().size(); row++) {
            Choice choice = decision.choices().get(row);
            String field = "choices[" + row + "].candidate";
            if (!known.containsKey(choice.candidate())) {
                faults.add(new Finding(field, "“" + choice.candidate() + "”不是正式候选人", clause));
            } else if (!seen.add(choice.candidate())) {
                faults.add(
                        new Finding(field, "“" + known.get(choice.candidate()).name() + "”出现了不止一次", clause));
            }
        }
        if (faults.isEmpty()) {
            scheme.posts().stream()
                    .filter(post -> post.chosenBy() == ChosenBy.DECISION)
                    .forEach(post -> seats(post, chosenFor(post, known, decision), faults));
        }
        return faults;
    }

    private static long chosenFor(Post post, Map<CandidateId, Candidate> known, CommitteeDecision decision) {
        return decision.choices().stream()
                .filter(Choice::chosen)
                .filter(choice -> known.get(choice.candidate()).post().equals(post.id()))
                .count();
    }

    private static void seats(Post post, long chosen, List<Finding> faults) {
        if (chosen > post.seats()) {
            faults.add(new Finding(
                    "choices",
                    post.name() + "确定了" + chosen + "人，多于名额" + post.seats() + "人",
                    post.basis().clause()));
        }
        if (chosen == 0) {
            faults.add(
                    new Finding("choices", post.name() + "没有确定人选", post.basis().clause()));
        }
    }
}

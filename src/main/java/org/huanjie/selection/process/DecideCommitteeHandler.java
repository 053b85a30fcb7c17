package org.huanjie.selection.process;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.competition.Placing;
import org.huanjie.competition.Speeches;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.rules.PrintedNames;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Post;
import org.huanjie.selection.Committee;
import org.huanjie.selection.CommitteeDecision;
import org.huanjie.selection.CommitteeDecision.Choice;
import org.huanjie.selection.Selection;
import org.springframework.stereotype.Component;

/** The party work committee chooses among the formal candidates, with their speech results before it (XG-3.2.4). */
@Component
class DecideCommitteeHandler implements UserTaskHandler<CommitteeDecision> {

    private final Committee committee;
    private final Selection selection;
    private final Speeches speeches;

    DecideCommitteeHandler(Committee committee, Selection selection, Speeches speeches) {
        this.committee = committee;
        this.selection = selection;
        this.speeches = speeches;
    }

    @Override
    public Object form(TaskContext task) {
        Scheme scheme = committee.seated(task.election());
        List<Candidate> choosable = selection.choosable(task.election());
        return Map.of(
                "context",
                        Map.of(
                                "posts", seats(scheme, choosable),
                                "candidates", lines(task.election(), scheme, choosable)),
                "choices",
                        choosable.stream()
                                .map(candidate -> new Choice(candidate.id(), false))
                                .toList(),
                "opinion", "");
    }

    @Override
    public void complete(TaskContext task, CommitteeDecision decision) {
        selection.decide(task.election(), decision, task.actor());
    }

    private static List<Map<String, Object>> seats(Scheme scheme, List<Candidate> choosable) {
        return scheme.posts().stream()
                .filter(post -> choosable.stream()
                        .anyMatch(candidate -> candidate.post().equals(post.id())))
                .map(DecideCommitteeHandler::seat)
                .toList();
    }

    private static Map<String, Object> seat(Post post) {
        return Map.of(
                "name", post.name(),
                "seats", post.seats(),
                "clause", post.basis().clause());
    }

    private List<CandidateLine> lines(ElectionId election, Scheme scheme, List<Candidate> choosable) {
        Map<CandidateId, Placing> placings =
                speeches.ranking(election).stream().collect(Collectors.toMap(Placing::candidate, Function.identity()));
        PrintedNames printed = PrintedNames.of(choosable);
        return choosable.stream()
                .map(candidate ->
                        CandidateLine.of(candidate, printed.of(candidate.id()), scheme, placings.get(candidate.id())))
                .toList();
    }

    /** A candidate as the form shows one. */
    record CandidateLine(
            CandidateId id,
            String name,
            String sex,
            String birthMonth,
            String unit,
            String post,
            String score,
            String rank) {

        static CandidateLine of(Candidate candidate, String printed, Scheme scheme, Placing placing) {
            return new CandidateLine(
                    candidate.id(),
                    printed,
                    candidate.sex(),
                    candidate.birthMonth().toString(),
                    candidate.unit(),
                    scheme.post(candidate.post()).name(),
                    placing == null ? "" : placing.score().toPlainString(),
                    placing == null ? "" : String.valueOf(placing.rank()));
        }
    }
}

package org.huanjie.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.election.RunningWindows;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.huanjie.minutes.Minutes;
import org.huanjie.review.ReviewMinutes.DeadlinesMoved;
import org.huanjie.review.ReviewMinutes.NewDeadline;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.CandidateStore;
import org.huanjie.roster.Progress;
import org.springframework.stereotype.Component;

/** Recounts appeal and document deadlines when a holiday year is imported and notifies the candidates (E.2, E4). */
@Component
class CandidateDeadlines implements RunningWindows {

    private static final String CLAUSE = "E.2";

    private final Appeals appeals;
    private final MissingMaterial material;
    private final CandidateStore candidates;
    private final Minutes minutes;

    CandidateDeadlines(Appeals appeals, MissingMaterial material, CandidateStore candidates, Minutes minutes) {
        this.appeals = appeals;
        this.material = material;
        this.candidates = candidates;
        this.minutes = minutes;
    }

    @Override
    public boolean recount(ElectionId election) {
        Map<CandidateId, Candidate> known =
                candidates.of(election).stream().collect(Collectors.toMap(Candidate::id, Function.identity()));
        List<NewDeadline> told = Stream.concat(
                        told(appeals.recount(election), known, "申诉", Progress.REJECTED),
                        told(material.recount(election), known, "补充材料", Progress.MATERIAL_ASKED))
                .toList();
        if (!told.isEmpty()) {
            minutes.append(election, Minutes.SYSTEM, CLAUSE, new DeadlinesMoved(told));
        }
        return !told.isEmpty();
    }

    private static Stream<NewDeadline> told(
            Map<CandidateId, LocalDate> prolonged, Map<CandidateId, Candidate> known, String what, Progress decision) {
        return prolonged.entrySet().stream()
                .map(each -> new NewDeadline(
                        each.getKey(),
                        known.get(each.getKey()).name(),
                        "按放假安排重新计算，%s的最后一天改为%s".formatted(what, each.getValue()),
                        each.getValue(),
                        decision));
    }
}

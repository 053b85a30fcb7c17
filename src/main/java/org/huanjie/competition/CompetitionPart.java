package org.huanjie.competition;

import java.util.List;
import java.util.Optional;
import org.huanjie.election.ElectionPart;
import org.huanjie.ids.ElectionId;
import org.springframework.stereotype.Component;

/** An election's speeches: seed and order, judges, ranking. */
@Component
class CompetitionPart implements ElectionPart {

    private final SpeechStore store;

    CompetitionPart(SpeechStore store) {
        this.store = store;
    }

    public record Shown(
            String seed, List<Speaker> order, List<String> judges, List<Overrun> overtime, List<Placing> ranking) {}

    @Override
    public String name() {
        return "competition";
    }

    @Override
    public Optional<Shown> of(ElectionId election) {
        return store.find(election)
                .map(kept -> new Shown(
                        kept.seed(),
                        kept.speakers(),
                        kept.judges().stream()
                                .filter(Judge::scores)
                                .map(Judge::name)
                                .toList(),
                        kept.overruns(),
                        kept.ranking().orElse(List.of())));
    }
}

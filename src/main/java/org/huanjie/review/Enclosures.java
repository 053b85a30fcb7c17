package org.huanjie.review;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.document.Attachment;
import org.huanjie.document.Attachments;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.Patch;
import org.springframework.stereotype.Component;

/** What comes with supplementary material and appeals: files that belong to the candidate from then on, and facts that they prove (E4). */
@Component
class Enclosures {

    private final Attachments attachments;
    private final CandidateFacts facts;

    Enclosures(Attachments attachments, CandidateFacts facts) {
        this.attachments = attachments;
        this.facts = facts;
    }

    /** Ids of the files stored with the election; not read when none is named. */
    Set<String> known(ElectionId election, Collection<List<String>> named) {
        return named.stream().allMatch(List::isEmpty)
                ? Set.of()
                : attachments.of(election).stream().map(Attachment::id).collect(Collectors.toSet());
    }

    void take(ElectionId election, CandidateId candidate, Optional<Patch> proof, List<String> files) {
        proof.filter(stated -> !stated.isEmpty()).ifPresent(stated -> facts.prove(election, candidate, stated));
        attachments.give(election, files, candidate.value());
    }
}

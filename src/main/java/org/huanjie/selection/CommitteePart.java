package org.huanjie.selection;

import java.util.List;
import java.util.Map;
import org.huanjie.election.ElectionPart;
import org.huanjie.ids.ElectionId;
import org.springframework.stereotype.Component;

/** The seats filled so far, as the election shows them. */
@Component
class CommitteePart implements ElectionPart {

    private final Committee committee;

    CommitteePart(Committee committee) {
        this.committee = committee;
    }

    @Override
    public String name() {
        return "committee";
    }

    @Override
    public List<Map<String, String>> of(ElectionId election) {
        return committee.printed(election).stream()
                .map(seat -> Map.of(
                        "post", seat.post().value(),
                        "postName", seat.postName(),
                        "name", seat.name(),
                        "person", seat.person()))
                .toList();
    }
}

package org.huanjie.handover;

import java.util.Map;
import org.huanjie.election.ElectionPart;
import org.huanjie.election.Elections;
import org.huanjie.ids.ElectionId;
import org.springframework.stereotype.Component;

/** How the handover stands, as the election shows it; nothing where the scheme asks for none. */
@Component
class HandoverPart implements ElectionPart {

    private final Handovers handovers;
    private final Elections elections;

    HandoverPart(Handovers handovers, Elections elections) {
        this.handovers = handovers;
        this.elections = elections;
    }

    @Override
    public String name() {
        return "handover";
    }

    @Override
    public Map<String, Object> of(ElectionId election) {
        if (elections.scheme(election).handover().isEmpty()) {
            return Map.of();
        }
        return Map.of(
                "outcome",
                        handovers
                                .last(election)
                                .map(HandoverRoll::outcome)
                                .<Object>map(outcome -> outcome)
                                .orElse(""),
                "tickets", handovers.tickets(election));
    }
}

package org.huanjie.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.huanjie.access.BodyKind;
import org.huanjie.election.ElectionPart;
import org.huanjie.election.PartyNames;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.KebabEnums;
import org.springframework.stereotype.Component;

/** The requests of an election: how they stand, whose turn it is and what was decided. */
@Component
class ApprovalsPart implements ElectionPart {

    private final Requests requests;
    private final PartyNames names;
    private final Clock clock;

    ApprovalsPart(Requests requests, PartyNames names, Clock clock) {
        this.requests = requests;
        this.names = names;
        this.clock = clock;
    }

    /**
     * @param state pending, returned, withdrawn, approved or refused
     * @param version number of the version that counts
     * @param turn name of the body that has it; empty when none has
     * @param replyBy the last day on which that body answers in time; null when none is set
     * @param overdue whether it has not
     * @param withdrawable whether no body has decided on this version; a body that has claimed it stands in the way too
     */
    record RequestView(
            String id,
            String kind,
            String state,
            String title,
            int version,
            String turn,
            LocalDate replyBy,
            boolean overdue,
            boolean withdrawable,
            List<OpinionView> opinions) {}

    /** @param decision approved, returned or refused */
    record OpinionView(
            int version, String body, String decision, String opinion, String replyNumber, OffsetDateTime at) {}

    @Override
    public String name() {
        return "approvals";
    }

    @Override
    public List<RequestView> of(ElectionId election) {
        Map<BodyKind, String> called = names.of(election);
        return requests.of(election).stream()
                .map(request -> view(request, called))
                .toList();
    }

    private RequestView view(Request request, Map<BodyKind, String> called) {
        return new RequestView(
                request.id(),
                request.kind(),
                KebabEnums.name(request.state()),
                request.latest().title(),
                request.latest().number(),
                requests.turn(request).map(called::get).orElse(""),
                requests.replyDue(request).orElse(null),
                requests.replyOverdue(request),
                request.undecided(),
                request.opinions().stream()
                        .map(opinion -> new OpinionView(
                                opinion.version(),
                                called.get(opinion.body()),
                                KebabEnums.name(opinion.decision()),
                                opinion.text(),
                                opinion.replyNumber(),
                                opinion.decidedAt().atZone(clock.getZone()).toOffsetDateTime()))
                        .toList());
    }
}

package org.huanjie.tally.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huanjie.ballot.Count;
import org.huanjie.ballot.Tally;
import org.huanjie.counting.rules.CountRule;
import org.huanjie.ids.BallotId;
import org.huanjie.input.AnswerReader;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Voting;
import org.huanjie.scheme.Schemes;
import org.huanjie.tally.rules.TallyRule;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The tally as a calculator: what a scheme's rules make of a count. */
@RestController
class TallyController {

    private final Schemes schemes;
    private final AnswerReader answers;

    TallyController(Schemes schemes, AnswerReader answers) {
        this.schemes = schemes;
        this.answers = answers;
    }

    @PostMapping("/api/schemes/{id}/tally")
    Tally tally(@PathVariable String id, @RequestBody JsonNode body) {
        Scheme scheme = schemes.find(id).orElseThrow();
        TallyRequest request = answers.read(body, TallyRequest.class);
        Count count = request.count();
        Optional<Voting> voting = scheme.voting().filter(any -> has(scheme, request.ballot()));
        List<Finding> faults = new ArrayList<>(CountRule.faults(count));
        if (voting.isEmpty()) {
            faults.add(0, new Finding("ballot", "方案“" + scheme.title() + "”没有选票“" + request.ballot() + "”", ""));
        }
        Refusal.ifAny(faults);
        Voting rules = voting.orElseThrow();
        return TallyRule.of(count, rules.quorum(), rules.majority());
    }

    private static boolean has(Scheme scheme, BallotId ballot) {
        return scheme.ballots().stream().anyMatch(one -> one.id().equals(ballot));
    }
}

package org.huanjie.succession.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.huanjie.access.Permissions;
import org.huanjie.election.Elections;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.AnswerReader;
import org.huanjie.registration.CandidateRegister;
import org.huanjie.roster.CandidateView;
import org.huanjie.succession.WithdrawalReason;
import org.huanjie.succession.Withdrawals;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Candidates who stand no longer, over HTTP (E3). */
@RestController
@RequestMapping("/api/elections/{election}/candidates/{candidate}/withdrawal")
class WithdrawalController {

    private final Withdrawals withdrawals;
    private final CandidateRegister register;
    private final Elections elections;
    private final AnswerReader answers;
    private final Permissions permissions;

    WithdrawalController(
            Withdrawals withdrawals,
            CandidateRegister register,
            Elections elections,
            AnswerReader answers,
            Permissions permissions) {
        this.withdrawals = withdrawals;
        this.register = register;
        this.elections = elections;
        this.answers = answers;
        this.permissions = permissions;
    }

    @PostMapping
    CandidateView withdraw(
            @PathVariable("election") ElectionId election,
            @PathVariable("candidate") CandidateId candidate,
            @RequestBody JsonNode body) {
        permissions.requireWorkFor("league:" + elections.get(election).division());
        String actor = permissions.actor();
        String reason = answers.read(body, WithdrawalReason.class).reason();
        return register.shown(election, List.of(withdrawals.withdraw(election, candidate, reason, actor)))
                .get(0);
    }
}

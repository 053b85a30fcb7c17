package org.huanjie.correction.web;

import com.fasterxml.jackson.databind.JsonNode;
import org.huanjie.access.BodyKind;
import org.huanjie.access.Permissions;
import org.huanjie.correction.CorrectionRequest;
import org.huanjie.correction.CorrectionView;
import org.huanjie.correction.Corrections;
import org.huanjie.election.Elections;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.AnswerReader;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Asks for a correction of wrong data (E26). */
@RestController
class CorrectionController {

    private final Corrections corrections;
    private final Elections elections;
    private final AnswerReader answers;
    private final Permissions permissions;

    CorrectionController(Corrections corrections, Elections elections, AnswerReader answers, Permissions permissions) {
        this.corrections = corrections;
        this.elections = elections;
        this.answers = answers;
        this.permissions = permissions;
    }

    @PostMapping("/api/elections/{election}/corrections")
    @ResponseStatus(HttpStatus.CREATED)
    CorrectionView ask(@PathVariable("election") ElectionId election, @RequestBody JsonNode body) {
        permissions.requireWorkFor(
                BodyKind.LEAGUE.body(elections.division(election)).group());
        return CorrectionView.of(
                corrections.ask(election, answers.read(body, CorrectionRequest.class), permissions.actor()));
    }
}

package org.huanjie.annulment.web;

import com.fasterxml.jackson.databind.JsonNode;
import org.huanjie.access.BodyKind;
import org.huanjie.access.Permissions;
import org.huanjie.annulment.AnnulmentView;
import org.huanjie.annulment.Annulments;
import org.huanjie.annulment.Grounds;
import org.huanjie.election.Elections;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.AnswerReader;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The League body above begins to look into an election (E21). */
@RestController
class AnnulmentController {

    private final Annulments annulments;
    private final Elections elections;
    private final AnswerReader answers;
    private final Permissions permissions;

    AnnulmentController(Annulments annulments, Elections elections, AnswerReader answers, Permissions permissions) {
        this.annulments = annulments;
        this.elections = elections;
        this.answers = answers;
        this.permissions = permissions;
    }

    @PostMapping("/api/elections/{election}/annulment")
    @ResponseStatus(HttpStatus.CREATED)
    AnnulmentView begin(@PathVariable("election") ElectionId election, @RequestBody JsonNode body) {
        permissions.requireWorkFor(
                BodyKind.SUPERIOR.body(elections.division(election)).group());
        return AnnulmentView.of(annulments.begin(election, answers.read(body, Grounds.class), permissions.actor()));
    }
}

package org.huanjie.registration.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.huanjie.access.Permissions;
import org.huanjie.election.Elections;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.AnswerReader;
import org.huanjie.input.Field;
import org.huanjie.registration.CandidateRegister;
import org.huanjie.registration.Nomination;
import org.huanjie.registration.Registration;
import org.huanjie.registration.RegistrationSheet;
import org.huanjie.roster.CandidateView;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Candidates over HTTP: look at and register. */
@RestController
@RequestMapping("/api/elections/{election}/candidates")
class CandidateController {

    private static final String ROWS = "candidates";

    private final Registration registration;
    private final CandidateRegister register;
    private final Elections elections;
    private final AnswerReader answers;
    private final Permissions permissions;

    CandidateController(
            Registration registration,
            CandidateRegister register,
            Elections elections,
            AnswerReader answers,
            Permissions permissions) {
        this.registration = registration;
        this.register = register;
        this.elections = elections;
        this.answers = answers;
        this.permissions = permissions;
    }

    record Rows(@Field(value = "报名人选", min = 1) List<Nomination> candidates) {}

    @GetMapping
    List<CandidateView> all(@PathVariable("election") ElectionId election) {
        permissions.requireSightOfElection(election);
        return register.views(election);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    List<CandidateView> add(@PathVariable("election") ElectionId election, @RequestBody JsonNode body) {
        String actor = clerkOf(election);
        Rows rows = answers.read(rows(body), Rows.class);
        return register.shown(
                election, registration.enter(election, new RegistrationSheet(rows.candidates(), List.of()), actor));
    }

    private String clerkOf(ElectionId election) {
        permissions.requireWorkFor("league:" + elections.get(election).division());
        return permissions.actor();
    }

    /** The rows alone or as {@code candidates}; age is measured on the day that the scheme says, so a reference date in a row has no say. */
    private static JsonNode rows(JsonNode body) {
        JsonNode sheet = body.isArray() ? JsonNodeFactory.instance.objectNode().set(ROWS, body) : body;
        for (JsonNode row : sheet.path(ROWS)) {
            if (row instanceof ObjectNode nomination) {
                nomination.remove("on");
            }
        }
        return sheet;
    }
}

package org.huanjie.election.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.huanjie.access.Permissions;
import org.huanjie.election.Election;
import org.huanjie.election.ElectionService;
import org.huanjie.election.Repetition;
import org.huanjie.election.StartRequest;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.AnswerReader;
import org.huanjie.input.Field;
import org.huanjie.input.ListQuery;
import org.huanjie.input.Listing;
import org.huanjie.web.OwnAddresses;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Elections over HTTP: start, list, look at, withdraw. */
@RestController
@RequestMapping("/api/elections")
class ElectionController {

    private final ElectionService elections;
    private final ElectionViews views;
    private final AnswerReader answers;
    private final Permissions permissions;

    ElectionController(ElectionService elections, ElectionViews views, AnswerReader answers, Permissions permissions) {
        this.elections = elections;
        this.views = views;
        this.answers = answers;
        this.permissions = permissions;
    }

    record Withdrawal(@Field(value = "终止理由", max = 500) String reason) {}

    @PostMapping
    ResponseEntity<Map<String, Object>> start(@RequestBody JsonNode body) {
        StartRequest request = answers.read(body, StartRequest.class);
        permissions.requireWorkFor("league:" + request.division());
        Election election = elections.start(request, permissions.actor());
        return ResponseEntity.created(OwnAddresses.of("/api/elections/" + election.id()))
                .body(views.of(election));
    }

    @GetMapping
    ResponseEntity<List<Map<String, Object>>> list(@RequestParam Map<String, String> query) {
        Listing<Map<String, Object>> page = elections
                .list(answers.query(query, ListQuery.class), permissions.visible())
                .map(views::line);
        return ResponseEntity.ok()
                .header(Listing.COUNT, String.valueOf(page.all()))
                .body(page.rows());
    }

    @GetMapping("/{id}")
    Map<String, Object> one(@PathVariable("id") String id) {
        Election election = elections.find(new ElectionId(id));
        permissions.requireSight(election.division());
        return views.of(election);
    }

    /** Holds an annulled election again (E21). */
    @PostMapping("/{id}/repetition")
    ResponseEntity<Map<String, Object>> repeat(@PathVariable("id") String id, @RequestBody JsonNode body) {
        permissions.requireWorkFor(
                "league:" + elections.find(new ElectionId(id)).division());
        Election election =
                elections.repeat(new ElectionId(id), answers.read(body, Repetition.class), permissions.actor());
        return ResponseEntity.created(OwnAddresses.of("/api/elections/" + election.id()))
                .body(views.of(election));
    }

    @PostMapping("/{id}/withdrawal")
    Map<String, Object> withdraw(@PathVariable("id") String id, @RequestBody JsonNode body) {
        Election election = elections.find(new ElectionId(id));
        permissions.requireWorkFor("league:" + election.division());
        elections.withdraw(
                new ElectionId(id), answers.read(body, Withdrawal.class).reason(), permissions.actor());
        return views.of(elections.find(new ElectionId(id)));
    }
}

package org.huanjie.draft.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.Principal;
import java.time.OffsetDateTime;
import org.huanjie.access.People;
import org.huanjie.draft.Draft;
import org.huanjie.draft.Drafts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The draft of a task's form, for those who may answer the task. */
@RestController
@RequestMapping("/api/tasks/{task}/draft")
class DraftController {

    private final Drafts drafts;
    private final People people;

    DraftController(Drafts drafts, People people) {
        this.drafts = drafts;
        this.people = people;
    }

    /** @param savedBy the person's name */
    record DraftView(
            String account,
            String savedBy,
            OffsetDateTime savedAt,
            @JsonRawValue String form) {}

    /** 204 when there is none. */
    @GetMapping
    ResponseEntity<DraftView> read(Principal person, @PathVariable("task") String task) {
        return drafts.find(person.getName(), task)
                .map(draft -> ResponseEntity.ok(view(draft)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PutMapping
    DraftView save(Principal person, @PathVariable("task") String task, @RequestBody ObjectNode form) {
        return view(drafts.save(person.getName(), task, form.toString()));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(Principal person, @PathVariable("task") String task) {
        drafts.discard(person.getName(), task);
    }

    private DraftView view(Draft draft) {
        return new DraftView(draft.account(), people.name(draft.account()), draft.savedAt(), draft.form());
    }
}

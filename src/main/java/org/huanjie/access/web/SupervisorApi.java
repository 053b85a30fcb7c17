package org.huanjie.access.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.huanjie.access.NewAccount;
import org.huanjie.access.SupervisorRequest;
import org.huanjie.access.Supervisors;
import org.huanjie.access.Supervisors.Supervisor;
import org.huanjie.input.AnswerReader;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The supervisors of regions, for administrators. */
@RestController
@RequestMapping("/api/supervisors")
class SupervisorApi {

    private final Supervisors supervisors;
    private final AnswerReader reader;

    SupervisorApi(Supervisors supervisors, AnswerReader reader) {
        this.supervisors = supervisors;
        this.reader = reader;
    }

    @GetMapping
    List<Supervisor> all() {
        return supervisors.all();
    }

    /** Answers with the account that had to be created, if any. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    List<NewAccount> appoint(@RequestBody JsonNode sent) {
        return supervisors.appoint(reader.read(sent, SupervisorRequest.class));
    }

    @DeleteMapping("/{account}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismiss(@PathVariable String account) {
        supervisors.dismiss(account);
    }
}

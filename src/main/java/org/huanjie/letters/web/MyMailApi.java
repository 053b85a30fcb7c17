package org.huanjie.letters.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.huanjie.access.Permissions;
import org.huanjie.input.AnswerReader;
import org.huanjie.input.Field;
import org.huanjie.mail.MailChoice;
import org.huanjie.mail.MailChoices;
import org.huanjie.substitution.Substitution;
import org.huanjie.substitution.Substitutions;
import org.huanjie.substitution.web.OwnSubstitutions;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How the signed-in person wants mail, and who acts in his or her place, over HTTP. */
@RestController
@RequestMapping("/api")
class MyMailApi {

    private final MailChoices choices;
    private final Substitutions substitutions;
    private final OwnSubstitutions own;
    private final AnswerReader answers;
    private final Permissions permissions;

    MyMailApi(
            MailChoices choices,
            Substitutions substitutions,
            OwnSubstitutions own,
            AnswerReader answers,
            Permissions permissions) {
        this.choices = choices;
        this.substitutions = substitutions;
        this.own = own;
        this.answers = answers;
        this.permissions = permissions;
    }

    record Chosen(@Field("接收方式") MailChoice choice) {}

    record Named(
            @Field("代理人账号") String substitute,
            @Field("开始日期") LocalDate from,
            @Field("结束日期") LocalDate to) {}

    @GetMapping("/mail/choice")
    Chosen choice() {
        return new Chosen(choices.of(permissions.actor()));
    }

    @PutMapping("/mail/choice")
    Chosen choose(@RequestBody JsonNode body) {
        Chosen chosen = answers.read(body, Chosen.class);
        choices.choose(permissions.actor(), chosen.choice());
        return chosen;
    }

    /** Those not over in which the person is replaced or replaces another. */
    @GetMapping("/substitutions")
    List<Substitution> substitutions() {
        return substitutions.about(permissions.actor());
    }

    @PostMapping("/substitutions")
    @ResponseStatus(HttpStatus.CREATED)
    Substitution name(@RequestBody JsonNode body) {
        Named named = answers.read(body, Named.class);
        return substitutions.name(permissions.actor(), named.substitute(), named.from(), named.to());
    }

    @DeleteMapping("/substitutions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable("id") String id) {
        own.end(id);
    }
}

package org.huanjie.mail.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.access.Permissions;
import org.huanjie.input.AnswerReader;
import org.huanjie.input.Field;
import org.huanjie.mail.OutboxEntry.State;
import org.huanjie.mail.OutboxService;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The outbox over HTTP, for administrators. */
@RestController
@RequestMapping("/api/mail/outbox")
class MailApi {

    private final OutboxService desk;
    private final LetterLines lines;
    private final AnswerReader reader;
    private final Permissions permissions;

    MailApi(OutboxService desk, LetterLines lines, AnswerReader reader, Permissions permissions) {
        this.reader = reader;
        this.desk = desk;
        this.lines = lines;
        this.permissions = permissions;
    }

    /** @param trouble what keeps all letters waiting; null while the server takes them */
    record Outbox(Map<State, Integer> counts, String trouble, List<LetterLine> letters) {}

    record OutboxQuery(@Field("状态") Optional<State> state) {}

    record Resent(int resent) {}

    /** The latest letters in a state, failed ones unless another is asked for. */
    @GetMapping
    Outbox letters(@RequestParam Map<String, String> query) {
        permissions.requireAdministrator();
        State state = reader.query(query, OutboxQuery.class).state().orElse(State.FAILED);
        return new Outbox(desk.counts(), desk.trouble().orElse(null), lines.latest(state));
    }

    @PostMapping("/{id}/resend")
    Resent resend(@PathVariable("id") String id) {
        permissions.requireAdministrator();
        return new Resent(desk.resend(id));
    }

    @PostMapping("/resend")
    Resent resendAll() {
        permissions.requireAdministrator();
        return new Resent(desk.resendAll());
    }
}

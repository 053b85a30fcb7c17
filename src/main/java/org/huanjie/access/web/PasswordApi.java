package org.huanjie.access.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.huanjie.access.Passwords;
import org.huanjie.input.AnswerReader;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The change of one's own password: {@code POST /api/password {"current", "password", "repeated"}}. */
@RestController
class PasswordApi {

    private final Passwords passwords;
    private final AnswerReader reader;

    PasswordApi(Passwords passwords, AnswerReader reader) {
        this.passwords = passwords;
        this.reader = reader;
    }

    @PostMapping("/api/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@RequestBody JsonNode sent, Principal person, HttpServletRequest request) {
        passwords.change(person.getName(), reader.read(sent, Passwords.Change.class), request.getRemoteAddr());
    }
}

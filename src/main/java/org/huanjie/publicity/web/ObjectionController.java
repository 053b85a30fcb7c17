package org.huanjie.publicity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.huanjie.access.Permissions;
import org.huanjie.election.Elections;
import org.huanjie.ids.NoticeId;
import org.huanjie.input.AnswerReader;
import org.huanjie.input.AnswerWriter;
import org.huanjie.input.PlainText;
import org.huanjie.publicity.Objection;
import org.huanjie.publicity.ObjectionLetter;
import org.huanjie.publicity.ObjectionRegister;
import org.huanjie.publicity.PublicNotices;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Objections over HTTP: anybody objects and asks by receipt how it stands, without signing in; only the investigating body reads what was said. */
@RestController
class ObjectionController {

    private static final int LONGEST_BODY = 50_000;

    private final ObjectionRegister objections;
    private final PublicNotices notices;
    private final Elections elections;
    private final SourceLimit limit;
    private final NoticeLimit noticeLimit;
    private final AnswerReader answers;
    private final AnswerWriter writer;
    private final Permissions permissions;
    private final Clock clock;

    ObjectionController(
            ObjectionRegister objections,
            PublicNotices notices,
            Elections elections,
            SourceLimit limit,
            NoticeLimit noticeLimit,
            AnswerReader answers,
            AnswerWriter writer,
            Permissions permissions,
            Clock clock) {
        this.objections = objections;
        this.notices = notices;
        this.elections = elections;
        this.limit = limit;
        this.noticeLimit = noticeLimit;
        this.answers = answers;
        this.writer = writer;
        this.permissions = permissions;
        this.clock = clock;
    }

    record Receipt(String receipt) {}

    /** @param outcome null while it is investigated */
    record Standing(
            String receipt,
            Objection.State state,
            Objection.Outcome outcome,
            LocalDate raisedOn,
            LocalDate settledOn) {}

    @PostMapping(path = "/api/notices/{id}/objections", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Receipt raise(@PathVariable("id") NoticeId id, HttpServletRequest request) throws IOException {
        if (limit.exceededBy(request.getRemoteAddr())) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        NoticeId notice = notices.get(id).id();
        String body = PlainText.read(request.getInputStream(), LONGEST_BODY);
        ObjectionLetter letter = answers.read(writer.parse(body), ObjectionLetter.class);
        if (noticeLimit.exceededBy(notice.value())) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        return new Receipt(objections.raise(notice, letter).receipt());
    }

    @GetMapping("/api/objections/{receipt}")
    Standing standing(@PathVariable("receipt") String receipt) {
        Objection objection = objections.byReceipt(receipt);
        return new Standing(
                receipt,
                objection.state(),
                objection.outcome().orElse(null),
                day(objection.raisedAt()),
                objection.settledAt().map(this::day).orElse(null));
    }

    @GetMapping("/api/objections/{id}/letter")
    ObjectionLetter letter(@PathVariable("id") String id) {
        permissions.requireMembership(investigator(objections.get(id)));
        return objections.letter(id);
    }

    private String investigator(Objection objection) {
        return objections
                .rules(objection.election())
                .investigator()
                .body(elections.division(objection.election()))
                .group();
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }
}

package org.huanjie.letters;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huanjie.access.BodyKind;
import org.huanjie.approval.Requests;
import org.huanjie.election.PartyNames;
import org.huanjie.input.KebabEnums;
import org.huanjie.mail.Letter;
import org.huanjie.mail.LetterKind;
import org.huanjie.mail.LetterSubject;
import org.springframework.stereotype.Component;

/** What a reply to a request is called, and who gave it. */
@Component
class ReplyLetters implements LetterSubject {

    private final Requests requests;
    private final PartyNames parties;

    ReplyLetters(Requests requests, PartyNames parties) {
        this.requests = requests;
        this.parties = parties;
    }

    @Override
    public Set<LetterKind> kinds() {
        return Set.of(LetterKind.REQUEST_DECIDED);
    }

    @Override
    public Optional<Map<String, String>> facts(Letter letter) {
        BodyKind body = KebabEnums.constant(BodyKind.class, letter.facts().get("who"));
        return Optional.of(Map.of(
                "task", requests.get(letter.matter()).latest().title(),
                "who", parties.of(letter.election()).get(body)));
    }
}

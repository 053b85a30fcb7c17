package org.huanjie.mail;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.clause.ReadText;
import org.huanjie.mail.Composer.Content;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the letters in the outbox say, each in a mail of its own and all together in one, whether or not anybody has an address. */
@Component
public class WrittenMails {

    private static final MailAddress READER = MailAddress.of("收信人", "reader@huanjie.example");

    private final JdbcClient jdbc;
    private final OutboxStore store;
    private final LetterSubjects subjects;
    private final Composer composer;
    private final Set<String> read = new HashSet<>();
    private final Set<LetterKind> kinds = new HashSet<>();

    WrittenMails(JdbcClient jdbc, OutboxStore store, LetterSubjects subjects, Composer composer) {
        this.jdbc = jdbc;
        this.store = store;
        this.subjects = subjects;
        this.composer = composer;
    }

    /** What is written that was not there before. */
    public List<String> further() {
        List<Content> contents =
                jdbc.sql("select id from outbox order by created_at, id").query(String.class).list().stream()
                        .filter(read::add)
                        .flatMap(id -> content(id).stream())
                        .toList();
        contents.forEach(content -> kinds.add(content.kind()));
        List<Mail> mails = new ArrayList<>(contents.stream()
                .map(content -> composer.compose(List.of(content), READER))
                .toList());
        if (contents.size() > 1) {
            mails.add(composer.compose(contents, READER));
        }
        return mails.stream().map(WrittenMails::words).toList();
    }

    /** The ids of the kinds of letters that have been read. */
    public Set<String> kinds() {
        return kinds.stream().map(LetterKind::id).collect(Collectors.toSet());
    }

    private Optional<Content> content(String id) {
        Letter letter = store.find(id).orElseThrow().letter();
        return subjects.facts(letter).map(facts -> new Content(letter.kind(), facts, ""));
    }

    private static String words(Mail mail) {
        return Stream.of(mail.subject(), mail.text(), ReadText.ofHtml(mail.html()))
                .collect(Collectors.joining("\n"));
    }
}

package org.huanjie.mail;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Writes mails: the words of the template, then deadline, clause and link, which no template can leave out. */
@Component
class Composer {

    private static final Template HTML =
            Mustache.compiler().defaultValue("").emptyStringIsFalse(true).compile(ShippedTexts.read("layout.html"));
    private static final Template TEXT = Mustache.compiler()
            .defaultValue("")
            .emptyStringIsFalse(true)
            .escapeHTML(false)
            .compile(ShippedTexts.read("layout.txt"));
    private static final org.huanjie.mail.Template SEVERAL = ShippedTexts.template("several");

    private final Templates templates;

    Composer(Templates templates) {
        this.templates = templates;
    }

    /**
     * What a letter names, and its kind.
     *
     * @param copyOf the names of those to whom it is addressed, when this is a copy for information; otherwise empty
     */
    record Content(LetterKind kind, Map<String, String> facts, String copyOf) {}

    /** One mail about all of these; there is one at least. */
    Mail compose(List<Content> contents, MailAddress addressee) {
        return contents.size() == 1 ? single(contents.get(0), addressee) : several(contents, addressee);
    }

    private Mail single(Content content, MailAddress addressee) {
        Map<String, Object> facts = new HashMap<>(content.facts());
        facts.put("name", addressee.name());
        facts.put("copyOf", content.copyOf());
        var filled = Templates.filled(templates.of(content.kind()), facts);
        return mail(marked(content, filled.subject()), filled.body(), facts, addressee);
    }

    private Mail several(List<Content> contents, MailAddress addressee) {
        List<Map<String, Object>> items = IntStream.range(0, contents.size())
                .mapToObj(place -> item(place + 1, contents.get(place), addressee))
                .toList();
        Map<String, Object> facts = Map.of(
                "name", addressee.name(), "count", contents.size(), "overdue", overdue(contents), "items", items);
        var text = new org.huanjie.mail.Template(
                Templates.fill(SEVERAL.subject(), facts), Templates.fill(SEVERAL.body(), facts));
        var heading = Templates.fill("{{name}}：\n\n以下{{count}}件事项：", facts);
        Map<String, Object> shown = frame(text.subject(), text.body().strip(), addressee);
        String plain = TEXT.execute(shown);
        shown.put("items", items);
        shown.put("paragraphs", paragraphs(heading));
        return new Mail(oneLine(text.subject()), plain, HTML.execute(shown));
    }

    private static String overdue(List<Content> contents) {
        long overdue =
                contents.stream().filter(content -> content.kind().overdue()).count();
        return overdue == 0 ? "" : String.valueOf(overdue);
    }

    private Map<String, Object> item(int number, Content content, MailAddress addressee) {
        Map<String, Object> item = new HashMap<>(content.facts());
        item.put("name", addressee.name());
        item.put("copyOf", content.copyOf());
        item.put("number", number);
        item.put("opens", opens(item));
        var filled = Templates.filled(templates.of(content.kind()), item);
        String body = withoutSalutation(filled.body(), addressee);
        item.put("subject", oneLine(marked(content, filled.subject())));
        item.put("body", body);
        item.put("paragraphs", paragraphs(body));
        return item;
    }

    /** The reader of a mail about several things is greeted once. */
    private static String withoutSalutation(String body, MailAddress addressee) {
        String salutation = addressee.name() + "：";
        return body.startsWith(salutation) ? body.substring(salutation.length()).strip() : body;
    }

    private static String marked(Content content, String subject) {
        return content.copyOf().isEmpty() ? subject : "【抄送】" + subject;
    }

    private static Mail mail(String subject, String body, Map<String, Object> facts, MailAddress addressee) {
        Map<String, Object> shown = new HashMap<>(facts);
        shown.putAll(frame(subject, body, addressee));
        shown.put("opens", opens(facts));
        return new Mail(oneLine(subject), TEXT.execute(shown), HTML.execute(shown));
    }

    /** A task is opened to be done, a page to be read. */
    private static String opens(Map<String, Object> facts) {
        return String.valueOf(facts.get("link")).contains(MailSettings.TASKS) ? "打开办理" : "打开查看";
    }

    private static Map<String, Object> frame(String subject, String body, MailAddress addressee) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("subject", oneLine(subject));
        shown.put("body", body);
        shown.put("paragraphs", paragraphs(body));
        shown.put("actingFor", addressee.actingFor());
        return shown;
    }

    private static List<Map<String, Object>> paragraphs(String body) {
        return Arrays.stream(body.split("\\R\\R+"))
                .map(paragraph -> Map.<String, Object>of("lines", lines(paragraph)))
                .toList();
    }

    private static List<Map<String, Object>> lines(String paragraph) {
        List<String> lines = paragraph.lines().toList();
        return IntStream.range(0, lines.size())
                .mapToObj(place -> Map.<String, Object>of("text", lines.get(place), "last", place == lines.size() - 1))
                .toList();
    }

    /** Whatever a name or a template holds, a subject is one line: nothing in it can become a header. */
    private static String oneLine(String subject) {
        return subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}

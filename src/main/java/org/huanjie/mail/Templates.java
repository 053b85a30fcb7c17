package org.huanjie.mail;

import com.samskivert.mustache.Mustache;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The words of letters: those shipped, or what an administrator has put in their place. Templates name facts and can do nothing else. */
@Service
public class Templates {

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_BODY = 10_000;

    /** By this word readers, and their mail programs, tell what cannot wait. */
    private static final String OVERDUE = "逾期";

    private static final Pattern PLACEHOLDER = Pattern.compile("(?<!\\{)\\{\\{([\\w\\p{IsHan}-]+)}}(?!})");

    private static final Mustache.Compiler TEXT =
            Mustache.compiler().escapeHTML(false).defaultValue("").emptyStringIsFalse(true);

    private final TemplateStore store;
    private final Clock clock;

    Templates(TemplateStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What is used now. */
    public Template of(LetterKind kind) {
        return store.find(kind).orElseGet(() -> shipped(kind));
    }

    public boolean changed(LetterKind kind) {
        return store.find(kind).isPresent();
    }

    public Template shipped(LetterKind kind) {
        return ShippedTexts.template(kind.id());
    }

    /** The words with the facts in them. A line that would name nothing but what is missing, such as an opinion that nobody gave, is left out. */
    static Template filled(Template template, Map<String, ?> facts) {
        String body = template.body()
                .lines()
                .filter(line ->
                        names(line).isEmpty() || names(line).stream().anyMatch(name -> given(facts, fact(name))))
                .collect(Collectors.joining("\n"));
        return new Template(
                fill(template.subject(), facts),
                fill(body, facts).replaceAll("\n{3,}", "\n\n").strip());
    }

    private static List<String> names(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static boolean given(Map<String, ?> facts, String name) {
        return facts.get(name) != null && !facts.get(name).toString().isBlank();
    }

    static String fill(String text, Map<String, ?> facts) {
        String named = PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement("{{" + fact(found.group(1)) + "}}"));
        return TEXT.compile(named).execute(facts);
    }

    /** The fact for which a placeholder stands; what is none stays as it is. */
    private static String fact(String name) {
        return Placeholder.of(name).map(Placeholder::id).orElse(name);
    }

    /** What the templates of this kind may name: what the shipped text names. */
    public List<Placeholder> placeholders(LetterKind kind) {
        Template shipped = shipped(kind);
        return names(shipped.subject() + shipped.body()).stream()
                .flatMap(name -> Placeholder.of(name).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * The template as its readers would see it, with facts made up for the purpose.
     *
     * @throws Refusal with all faults
     */
    public Template preview(LetterKind kind, Template template) {
        check(kind, template);
        return filled(template, samples(kind));
    }

    /** @throws Refusal with all faults */
    @Transactional
    public void change(LetterKind kind, Template template, String actor) {
        check(kind, template);
        store.put(kind, template, actor, clock.instant());
    }

    /** Back to the shipped text. */
    @Transactional
    public void reset(LetterKind kind) {
        store.remove(kind);
    }

    private Map<String, String> samples(LetterKind kind) {
        return placeholders(kind).stream().collect(Collectors.toMap(Placeholder::id, Placeholder::sample));
    }

    private void check(LetterKind kind, Template template) {
        Set<String> known = samples(kind).keySet();
        List<Finding> faults = new ArrayList<>();
        fault("subject", template.subject(), LONGEST_SUBJECT, known, faults);
        fault("body", template.body(), LONGEST_BODY, known, faults);
        if (template.subject().lines().count() > 1) {
            faults.add(new Finding("subject", "主题只能有一行", ""));
        }
        if (kind.overdue() && !template.subject().contains(OVERDUE)) {
            faults.add(new Finding("subject", "“" + kind.title() + "”的主题必须写明“" + OVERDUE + "”", "E18"));
        }
        Refusal.ifAny(faults);
    }

    private static void fault(String field, String text, int longest, Set<String> known, List<Finding> faults) {
        String name = field.equals("subject") ? "主题" : "正文";
        if (text.isBlank()) {
            faults.add(new Finding(field, "请填写" + name, ""));
        }
        if (text.length() > longest) {
            faults.add(new Finding(field, name + "最多" + longest + "字", ""));
        }
        names(text).stream()
                .filter(used -> !known.contains(fact(used)))
                .distinct()
                .forEach(used -> faults.add(new Finding(field, name + "里的{{" + used + "}}不是这种邮件的占位符", "")));
        if (PLACEHOLDER.matcher(text).replaceAll("").contains("{{")) {
            faults.add(new Finding(field, name + "里的占位符没有写对，应写作{{收件人}}这样的形式", ""));
        }
    }
}

package org.huanjie.notification;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huanjie.answer.Finding;
import org.huanjie.answer.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The words of letters: those shipped, or what an administrator has put in their place. Templates name facts and can do nothing else. */
@Service
public class Templates {

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_BODY = 10_000;

    private static final Mustache.Compiler TEXT =
            Mustache.compiler().escapeHTML(false).defaultValue("");

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

    /** The words with the facts in them. */
    static Template filled(Template template, Map<String, ?> facts) {
        return new Template(fill(template.subject(), facts), fill(template.body(), facts));
    }

    static String fill(String text, Map<String, ?> facts) {
        return TEXT.compile(text).execute(facts);
    }

    /**
     * The template as its readers would see it, with facts made up for the purpose.
     *
     * @throws Refusal with all faults
     */
    public Template preview(Template template) {
        check(template);
        return filled(template, SAMPLE);
    }

    /** @throws Refusal with all faults */
    @Transactional
    public void change(LetterKind kind, Template template, String actor) {
        check(template);
        store.put(kind, template, actor, clock.instant());
    }

    /** Back to the shipped text. */
    @Transactional
    public void reset(LetterKind kind) {
        store.remove(kind);
    }

    private static final Map<String, String> SAMPLE = Map.of(
            "name", "吉阳镇团委",
            "election", "吉阳镇团委换届",
            "task", "拟定工作方案",
            "stage", "准备阶段",
            "detail", "（此处是具体内容）",
            "days", "3",
            "who", "符海英");

    private static void check(Template template) {
        List<Finding> faults = new ArrayList<>();
        fault("subject", template.subject(), LONGEST_SUBJECT, faults);
        fault("body", template.body(), LONGEST_BODY, faults);
        if (template.subject().contains("\n") || template.subject().contains("\r")) {
            faults.add(new Finding("subject", "主题只能有一行", ""));
        }
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
    }

    private static void fault(String field, String text, int longest, List<Finding> faults) {
        if (text.isBlank()) {
            faults.add(new Finding(field, "请填写" + (field.equals("subject") ? "主题" : "正文"), ""));
        } else if (text.length() > longest) {
            faults.add(new Finding(field, "最多" + longest + "字", ""));
        } else {
            readable(field, text, faults);
        }
    }

    private static void readable(String field, String text, List<Finding> faults) {
        try {
            fill(text, SAMPLE);
        } catch (MustacheException unreadable) {
            faults.add(new Finding(field, "占位符没有写对，应写作{{task}}这样的形式", ""));
        }
    }
}

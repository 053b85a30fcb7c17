package org.huanjie.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Turns what somebody sent, in a task's form or to the API, into a record whose components are {@link Field}. */
@Component
public class AnswerReader {

    /** What a task's form carries beside the answer: it is shown, never trusted. */
    private static final Set<String> IGNORED = Set.of("context", "version");

    private final Map<Class<?>, RecordValue> known = new ConcurrentHashMap<>();

    /** @throws Refusal with all faults at once: what is missing, of a wrong type, out of bounds or not asked for */
    public <A> A read(JsonNode sent, Class<A> type) {
        List<Finding> faults = new ArrayList<>();
        Object answer = value(type).read(sent, ReadContext.whole(Source.ANSWER, faults), IGNORED);
        return sound(answer, type, faults);
    }

    /** Likewise, from the parameters of a query; what nobody asked for is named first. */
    public <A> A query(Map<String, String> sent, Class<A> type) {
        List<Finding> faults = new ArrayList<>();
        Object answer = value(type).read(texts(sent), ReadContext.whole(new QueryText(), faults));
        List<String> asked = describe(type).stream().map(AnswerField::path).toList();
        faults.sort(Comparator.comparing(fault -> asked.contains(fault.field())));
        return sound(answer, type, faults);
    }

    /** Likewise, from the fields of one of our pages; what the page sends besides, such as its token, is nobody's answer. */
    public <A> A typed(Map<String, String> sent, Class<A> type) {
        List<Finding> faults = new ArrayList<>();
        Object answer = value(type).read(texts(sent), ReadContext.whole(new PageText(), faults), sent.keySet());
        return sound(answer, type, faults);
    }

    private static ObjectNode texts(Map<String, String> sent) {
        ObjectNode texts = JsonNodeFactory.instance.objectNode();
        sent.forEach(texts::put);
        return texts;
    }

    private static <A> A sound(Object answer, Class<A> type, List<Finding> faults) {
        Refusal.ifAny(faults);
        return type.cast(answer);
    }

    /** The fields that the record asks for, those of its rows included. */
    public List<AnswerField> describe(Class<?> type) {
        return value(type).fields("");
    }

    /** An answer of the right shape, as maps and lists; what it says would hardly be accepted. */
    public Object sketch(Class<?> type) {
        return value(type).sketch();
    }

    private RecordValue value(Class<?> type) {
        return known.computeIfAbsent(type, any -> RecordValue.of(any, Format.JSON));
    }
}

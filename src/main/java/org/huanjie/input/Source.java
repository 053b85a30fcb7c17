package org.huanjie.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;

/** Where something was written down: how values are spelt there, how their places are named and what is said of their faults. */
interface Source {

    /** A task's form or a body in JSON, where a number is a number. */
    Source ANSWER = new Source() {};

    /** What a value is called, for the person who looks at the place. */
    default String label(ReadContext around, String name, Field asked) {
        String inside = around.label().isEmpty() ? "" : around.label() + "的";
        return inside + "“" + asked.value() + "”";
    }

    /**
     * What is said of a value that is none of its type.
     *
     * @param json what is said where values have types, such as {@code 应是整数}
     */
    default String wrong(String json, Value value, JsonNode sent) {
        return json;
    }

    /** Whether nothing was sent for a value. */
    default boolean absent(JsonNode sent) {
        return Value.missing(sent);
    }

    /** A value that no sender states, by the name of its component; null when there is none. */
    default JsonNode given(String name) {
        return null;
    }

    /** What was sent, as answers write it. */
    default JsonNode meant(Value value, JsonNode sent) {
        return sent;
    }

    /** What a fault is said of, before what is wrong with it. */
    default String subject(String label) {
        return label.isEmpty() ? "内容" : label;
    }

    /** What is said of a value that must be sent and was not. */
    default String missing(String name, Value value) {
        return "必须填写";
    }

    /**
     * What is said of a value that nobody asked for.
     *
     * @param known the names of those that are asked for
     */
    default String unknown(String inside, String name, Collection<String> known) {
        return inside + "没有“" + name + "”这一项";
    }

    /** What to do about text in the wrong encoding. */
    default String wayOut() {
        return "请重新填写";
    }
}

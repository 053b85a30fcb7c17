package org.huanjie.minutes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;

/** An entry as answers tell it, its detail in the open. */
public record EntryView(int seq, String at, String actor, String action, String clause, JsonNode detail, String hash) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    public static EntryView of(Entry entry) {
        return new EntryView(
                entry.seq(),
                entry.at(),
                entry.actor(),
                entry.action(),
                entry.clause(),
                detail(entry.detail()),
                entry.hash());
    }

    /** An entry that somebody has tampered with may be no JSON any more; it is shown as it stands. */
    private static JsonNode detail(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException tampered) {
            return TextNode.valueOf(text);
        }
    }
}

package org.huanjie.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;

/** The parameters of a query, which their senders know by their names. */
record QueryText() implements Source {

    @Override
    public JsonNode meant(Value value, JsonNode sent) {
        return sent.isTextual() ? value.written(sent.textValue()) : sent;
    }

    @Override
    public String label(ReadContext around, String name, Field asked) {
        return "“" + name + "”";
    }

    @Override
    public String missing(String name, Value value) {
        return "必须填写，应为" + value.rule();
    }

    @Override
    public String wrong(String json, Value value, JsonNode sent) {
        return "应为" + value.rule() + "，现为“" + SheetRow.quoted(sent.asText()) + "”";
    }

    @Override
    public String unknown(String inside, String name, Collection<String> known) {
        return "没有“" + name + "”这个参数";
    }
}

package org.huanjie.input;

import com.fasterxml.jackson.databind.JsonNode;

/** What somebody typed on one of our pages: all of it is text. */
class PageText implements Source {

    @Override
    public JsonNode meant(Value value, JsonNode sent) {
        return sent.isTextual() ? value.written(sent.textValue()) : sent;
    }

    @Override
    public String wrong(String json, Value value, JsonNode sent) {
        return "应为" + value.rule() + "，现为“" + SheetRow.quoted(sent.asText()) + "”";
    }
}

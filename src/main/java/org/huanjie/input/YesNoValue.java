package org.huanjie.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;

record YesNoValue() implements Value {

    @Override
    public Object read(JsonNode sent, ReadContext spot) {
        return sent.isBoolean() ? sent.booleanValue() : spot.wrong("应选是或否", this, sent);
    }

    @Override
    public JsonNode written(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "是", "√" -> BooleanNode.TRUE;
            case "false", "否", "×" -> BooleanNode.FALSE;
            default -> TextNode.valueOf(text);
        };
    }

    @Override
    public String rule() {
        return "true或false";
    }

    @Override
    public String cellRule() {
        return "是或否";
    }

    @Override
    public Object absent() {
        return false;
    }

    @Override
    public String type() {
        return "boolean";
    }

    @Override
    public Object sketch() {
        return false;
    }
}

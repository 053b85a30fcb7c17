package org.huanjie.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

record OptionalValue(Value value) implements Value {

    @Override
    public Object read(JsonNode sent, ReadContext spot) {
        return Optional.ofNullable(value.read(sent, spot));
    }

    @Override
    public JsonNode written(String text) {
        return value.written(text);
    }

    @Override
    public String rule() {
        return value.rule();
    }

    @Override
    public String cellRule() {
        return value.cellRule();
    }

    @Override
    public Object absent() {
        return Optional.empty();
    }

    @Override
    public String type() {
        return value.type();
    }

    @Override
    public Object sketch() {
        return value.sketch();
    }

    @Override
    public String bounds() {
        return value.bounds();
    }

    @Override
    public List<AnswerField> fields(String path) {
        return value.fields(path);
    }
}

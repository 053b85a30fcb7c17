package org.huanjie.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;
import java.util.regex.Pattern;

record TextValue(Bounds length, boolean name, boolean id, Function<String, Object> typed) implements Value {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    @Override
    public Object read(JsonNode sent, ReadContext spot) {
        if (!sent.isTextual()) {
            return spot.wrong("应是文字", this, sent);
        }
        String text = name ? Spelling.of(sent.textValue()) : sent.textValue().strip();
        if (text.codePoints().anyMatch(TextValue::unreadable)) {
            return spot.fault("含有无法显示的字符");
        }
        if (Garbled.is(text, name)) {
            return spot.fault(
                    "像是编码不对，现为“" + SheetRow.quoted(text) + "”；" + spot.source().wayOut());
        }
        boolean right = id ? ID.matcher(text).matches() : length.holds(text.codePointCount(0, text.length()));
        return right ? typed.apply(text) : spot.wrong("应" + length.sentence("个字"), this, sent);
    }

    @Override
    public String rule() {
        return id ? "由小写字母、数字和连字符组成，以字母开头，2到40个字符" : length.min() + "到" + length.max() + "个字的文字";
    }

    @Override
    public String cellRule() {
        return "";
    }

    private static boolean unreadable(int character) {
        boolean layout = character == '\n' || character == '\r' || character == '\t';
        boolean surrogate = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return Character.isISOControl(character) && !layout || surrogate;
    }

    @Override
    public Object absent() {
        return typed.apply("");
    }

    @Override
    public String type() {
        return "text";
    }

    @Override
    public Object sketch() {
        return "…";
    }

    @Override
    public String bounds() {
        return length.range() + " characters";
    }
}

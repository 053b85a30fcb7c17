package org.huanjie.input;

import com.fasterxml.jackson.databind.JsonNode;

record TextValue(Bounds length, boolean name) implements Value {

    static final long LONGEST = 200;

    @Override
    public Object read(JsonNode sent, ReadContext spot) {
        if (!sent.isTextual()) {
            return spot.fault("应是文字");
        }
        String text = name ? Spelling.of(sent.textValue()) : sent.textValue().strip();
        if (text.codePoints().anyMatch(TextValue::unreadable)) {
            return spot.fault("含有无法显示的字符");
        }
        if (Garbled.is(text, name)) {
            return spot.fault(
                    "像是编码不对，现为“" + SheetRow.quoted(text) + "”；" + spot.source().wayOut());
        }
        return length.holds(text.codePointCount(0, text.length())) ? text : spot.fault("应" + length.sentence("个字"));
    }

    private static boolean unreadable(int character) {
        boolean layout = character == '\n' || character == '\r' || character == '\t';
        return Character.isISOControl(character) && !layout || Character.getType(character) == Character.SURROGATE;
    }

    @Override
    public Object absent() {
        return "";
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

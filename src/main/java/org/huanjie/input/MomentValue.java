package org.huanjie.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.function.Function;

/** A date or a time of day or both, as ISO 8601 writes it. */
record MomentValue(String type, String pattern, Function<String, TemporalAccessor> parser) implements Value {

    private static final Bounds YEARS = new Bounds(1900, 2199);

    @Override
    public Object read(JsonNode sent, ReadContext spot) {
        try {
            TemporalAccessor moment =
                    sent.isTextual() ? parser.apply(sent.textValue().strip()) : null;
            return moment != null && plausible(moment) ? moment : fault(spot, sent);
        } catch (DateTimeException notSuch) {
            return fault(spot, sent);
        }
    }

    private Object fault(ReadContext spot, JsonNode sent) {
        return spot.wrong("应是真实的日期或时间，写作" + pattern, this, sent);
    }

    /** As office programs and people here write it: 2026/9/28, 2026年9月28日, 20260928. */
    @Override
    public JsonNode written(String text) {
        return TextNode.valueOf(WrittenMoment.iso(text, type));
    }

    @Override
    public String rule() {
        return pattern + "这样的" + (type.equals("date") ? "日期" : "时间");
    }

    private static boolean plausible(TemporalAccessor moment) {
        return !moment.isSupported(ChronoField.YEAR) || YEARS.holds(moment.get(ChronoField.YEAR));
    }

    @Override
    public String bounds() {
        return pattern;
    }

    @Override
    public Object sketch() {
        return pattern;
    }
}

package org.huanjie.input;

import com.fasterxml.jackson.databind.JsonNode;
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
            return moment != null && plausible(moment) ? moment : fault(spot);
        } catch (DateTimeException notSuch) {
            return fault(spot);
        }
    }

    private Object fault(ReadContext spot) {
        return spot.fault("应是真实的日期或时间，写作" + pattern);
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

package org.huanjie.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/**
 * A number. As JSON makes no difference between 3 and 3.0, both are the whole number three; a text is never a number.
 *
 * @param decimals how many decimals are allowed
 * @param absent what stands for a number that was not sent
 * @param typed turns a checked number into the component's Java type
 */
record NumberValue(String type, Bounds limits, int decimals, Object absent, Function<BigDecimal, Object> typed)
        implements Value {

    private static final int LONGEST = 40;

    @Override
    public Object read(JsonNode sent, ReadContext spot) {
        if (!sent.isNumber()) {
            return spot.fault(decimals == 0 ? "应是整数" : "应是数字");
        }
        Optional<BigDecimal> number = number(sent);
        if (number.isEmpty() || !limits.holds(number.get())) {
            return spot.fault("应" + limits.sentence(""));
        }
        if (number.get().scale() > decimals) {
            return spot.fault(decimals == 0 ? "应是整数" : "最多" + decimals + "位小数");
        }
        return typed.apply(number.get());
    }

    private static Optional<BigDecimal> number(JsonNode sent) {
        if (sent.isFloatingPointNumber() && !Double.isFinite(sent.doubleValue())
                || sent.asText().length() > LONGEST) {
            return Optional.empty();
        }
        return Optional.of(sent.decimalValue().stripTrailingZeros());
    }

    @Override
    public String bounds() {
        return limits.range();
    }

    @Override
    public Object sketch() {
        return Math.max(0, limits.min());
    }
}

package org.huanjie.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

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
    private static final Pattern WRITTEN = Pattern.compile("-?\\d{1,39}(\\.\\d{1,20})?");

    @Override
    public Object read(JsonNode sent, ReadContext spot) {
        if (!sent.isNumber()) {
            return spot.wrong(decimals == 0 ? "应是整数" : "应是数字", this, sent);
        }
        Optional<BigDecimal> number = number(sent);
        if (number.isEmpty() || !limits.holds(number.get())) {
            return spot.wrong("应" + limits.sentence(""), this, sent);
        }
        if (number.get().scale() > decimals) {
            return spot.wrong(decimals == 0 ? "应是整数" : "最多" + decimals + "位小数", this, sent);
        }
        return typed.apply(number.get());
    }

    /** Digits, full-width ones too; Chinese numerals and words mean nothing. */
    @Override
    public JsonNode written(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        return WRITTEN.matcher(plain).matches() ? DecimalNode.valueOf(new BigDecimal(plain)) : TextNode.valueOf(text);
    }

    @Override
    public String rule() {
        return limits.rule() + (decimals == 0 ? "整数" : "数字");
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

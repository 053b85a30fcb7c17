package org.huanjie.input;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads the parameters of a query and notes every fault; {@link #done()} refuses them all at once. A value with a fault is read as null, so the
 * values are to be used after {@code done} only.
 */
public final class QueryReader {

    private static final int LONGEST_QUOTE = 40;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final Map<String, String> sent;
    private final List<Finding> faults = new ArrayList<>();

    /** @param allowed the parameters there are; another one is a fault */
    public QueryReader(Map<String, String> sent, Set<String> allowed) {
        this.sent = sent;
        sent.keySet().stream()
                .filter(name -> !allowed.contains(name))
                .sorted()
                .forEach(name -> fault(name, "没有“" + name + "”这个参数"));
    }

    public LocalDate date(String name) {
        return required(name, QueryReader::toDate, "应为2026-09-28这样的日期").orElse(null);
    }

    public Optional<LocalDate> optionalDate(String name) {
        return optional(name, QueryReader::toDate, "应为2026-09-28这样的日期");
    }

    public Integer number(String name, int min, int max) {
        return required(name, text -> toNumber(text, min, max), "应为" + min + "到" + max + "的整数")
                .orElse(null);
    }

    /** @param otherwise what holds when the parameter is not sent */
    public <E extends Enum<E>> E choice(String name, E otherwise) {
        E[] all = otherwise.getDeclaringClass().getEnumConstants();
        String names = Arrays.stream(all).map(KebabEnums::name).collect(Collectors.joining("、"));
        return optional(
                        name,
                        text -> Arrays.stream(all)
                                .filter(constant -> KebabEnums.name(constant).equals(text))
                                .findFirst(),
                        "应为" + names + "之一")
                .orElse(otherwise);
    }

    /** Yes or no; no when the parameter is not sent. */
    public boolean flag(String name) {
        return optional(name, QueryReader::toFlag, "应为true或false").orElse(false);
    }

    /** @throws Refusal when anything was wrong */
    public void done() {
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
    }

    private <T> Optional<T> required(String name, Function<String, Optional<T>> read, String rule) {
        if (given(name).isEmpty()) {
            fault(name, "“" + name + "”必须填写，" + rule);
        }
        return optional(name, read, rule);
    }

    private <T> Optional<T> optional(String name, Function<String, Optional<T>> read, String rule) {
        Optional<T> value = given(name).flatMap(read);
        if (value.isEmpty() && given(name).isPresent()) {
            fault(name, "“" + name + "”" + rule + "，现为“" + shortened(sent.get(name)) + "”");
        }
        return value;
    }

    private Optional<String> given(String name) {
        return Optional.ofNullable(sent.get(name)).filter(text -> !text.isBlank());
    }

    private void fault(String name, String message) {
        faults.add(new Finding(name, message, ""));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }

    private static Optional<LocalDate> toDate(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            return Optional.of(date).filter(any -> any.getYear() >= FIRST_YEAR && any.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> toNumber(String text, int min, int max) {
        try {
            int number = Integer.parseInt(text);
            return Optional.of(number).filter(any -> any >= min && any <= max);
        } catch (NumberFormatException wrong) {
            return Optional.empty();
        }
    }

    private static Optional<Boolean> toFlag(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}

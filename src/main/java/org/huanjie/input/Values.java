package org.huanjie.input;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.huanjie.ids.Id;

/** Which value a Java type stands for. */
record Values(Format format) {

    private static final int DECIMALS = 6;

    Value of(Type type, Field asked) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic, asked);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return ChoiceValue.of(plain, asked.among());
        }
        if (Id.class.isAssignableFrom(plain)) {
            return text(asked, id -> AnswerWriter.MAPPER.convertValue(id, plain));
        }
        return plain.isRecord() ? RecordValue.of(plain, format) : simple(plain, asked);
    }

    private Value generic(ParameterizedType type, Field asked) {
        Type[] of = type.getActualTypeArguments();
        if (type.getRawType() == Optional.class) {
            return new OptionalValue(of(of[0], asked));
        }
        if (type.getRawType() == List.class) {
            return new ListValue(of(of[0], element(of[0], asked)), format.rows(asked), format.distinctRows(), false);
        }
        if (type.getRawType() == Set.class) {
            return new ListValue(of(of[0], element(of[0], asked)), format.rows(asked), true, true);
        }
        if (type.getRawType() == Map.class && of[0] == String.class) {
            return new MapValue(of(of[1], Format.element(asked)), format.rows(asked));
        }
        throw unknown(type);
    }

    private static Field element(Type type, Field list) {
        return type instanceof Class<?> plain && plain.isEnum() ? list : Format.element(list);
    }

    private Value simple(Class<?> type, Field asked) {
        return switch (type.getName()) {
            case "java.lang.String" -> text(asked, text -> text);
            case "boolean", "java.lang.Boolean" -> new YesNoValue();
            case "int" -> whole(integers(asked), 0, BigDecimal::intValueExact);
            case "java.lang.Integer" -> whole(integers(asked), null, BigDecimal::intValueExact);
            case "long" -> whole(longs(asked), 0L, BigDecimal::longValueExact);
            case "java.lang.Long" -> whole(longs(asked), null, BigDecimal::longValueExact);
            case "java.math.BigDecimal" -> new NumberValue("decimal", longs(asked), DECIMALS, null, number -> number);
            case "java.time.LocalDate" -> new MomentValue("date", "2026-09-28", LocalDate::parse);
            case "java.time.LocalTime" -> new MomentValue("time", "09:30", LocalTime::parse);
            case "java.time.LocalDateTime" -> new MomentValue("date-time", "2026-09-28T09:30", LocalDateTime::parse);
            case "java.time.OffsetDateTime" ->
                new MomentValue("date-time", "2026-09-28T09:30:00+08:00", OffsetDateTime::parse);
            default -> throw unknown(type);
        };
    }

    private Value text(Field asked, Function<String, Object> typed) {
        return new TextValue(format.length(asked), asked.name(), asked.id(), typed);
    }

    private static Value whole(Bounds limits, Object absent, Function<BigDecimal, Object> typed) {
        return new NumberValue("integer", limits, 0, absent, typed);
    }

    private static Bounds integers(Field asked) {
        return Bounds.of(asked, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private static Bounds longs(Field asked) {
        return Bounds.of(asked, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private static IllegalArgumentException unknown(Type type) {
        return new IllegalArgumentException("An answer cannot hold a " + type.getTypeName());
    }
}

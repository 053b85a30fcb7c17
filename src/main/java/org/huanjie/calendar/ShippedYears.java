package org.huanjie.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The years whose holiday data comes with the program. */
final class ShippedYears {

    private ShippedYears() {}

    static Map<Integer, CalendarYear> read() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:calendar/*.csv"))
                    .map(ShippedYears::year)
                    .collect(Collectors.toMap(CalendarYear::year, Function.identity()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static CalendarYear year(Resource file) {
        try {
            return YearFile.read(file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

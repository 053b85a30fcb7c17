package org.huanjie.election.rules;

import java.time.LocalDate;
import java.util.List;
import org.huanjie.input.Finding;
import org.huanjie.scheme.rules.Timetable;

/** An election is entered when it begins: one that began long ago is asked about or refused, and none is late from its first moment (LN-3.5). */
public final class StartRule {

    private static final String CLAUSE = "E18";
    private static final int DAYS_UNASKED = 7;
    private static final int YEARS_AT_MOST = 1;

    private StartRule() {}

    /** @param confirmed whether whoever starts it says that it began so long ago */
    public static List<Finding> faults(LocalDate start, boolean confirmed, LocalDate today) {
        if (start.isBefore(today.minusYears(YEARS_AT_MOST))) {
            return List.of(fault("启动日期%s在一年以前，不能启动；请核对日期".formatted(start)));
        }
        return confirmed || !start.isBefore(today.minusDays(DAYS_UNASKED))
                ? List.of()
                : List.of(fault("启动日期%s在一周以前；确实已在那天启动的，请确认后再提交".formatted(start)));
    }

    /** Whether the first task would be late when the election is entered; its days are then counted from today. */
    public static boolean lateAtBirth(Timetable timetable, LocalDate today) {
        return timetable.windows().stream()
                .findFirst()
                .filter(first -> first.to().isBefore(today))
                .isPresent();
    }

    private static Finding fault(String message) {
        return new Finding("start", message, CLAUSE);
    }
}

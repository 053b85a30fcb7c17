package org.huanjie.meeting.rules;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.huanjie.input.Finding;

/** A meeting is held when it was announced and not before; another day is a postponement that is announced in its turn (E8). */
public final class MeetingDayRule {

    private static final String CLAUSE = "E8";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private MeetingDayRule() {}

    /** @param announced the moment at which everybody was told to come */
    public static List<Finding> faults(String name, LocalDateTime announced, LocalDateTime now) {
        if (!now.isBefore(announced)) {
            return List.of();
        }
        String message = "“%s”公告于%s召开，未到时间不能开会；改在别的时间召开的，请办理改期".formatted(name, MOMENT.format(announced));
        return List.of(new Finding("calledOff", message, CLAUSE));
    }

    /**
     * Whether a meeting may be called together on a day.
     *
     * @param voting the first day of voting
     */
    public static List<Finding> newDay(LocalDate day, LocalDate today, LocalDate voting) {
        List<Finding> faults = new ArrayList<>();
        if (!day.isAfter(today)) {
            faults.add(new Finding("date", "新会期须在今天（" + DAY.format(today) + "）之后", CLAUSE));
        }
        if (day.isBefore(voting)) {
            faults.add(new Finding("date", "新会期不得早于投票开始的日期（" + DAY.format(voting) + "）", CLAUSE));
        }
        return List.copyOf(faults);
    }
}

package org.huanjie.handover;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_ABSENT;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huanjie.minutes.Action;
import org.huanjie.minutes.MinutesRecord;

/** What the minutes have of the handover to a new committee. */
public sealed interface HandoverMinutes extends MinutesRecord {

    /**
     * @param due the last day by the scheme, whatever was ordered since
     * @param signed who gave, who received and who supervised
     * @param caredFor how many of those who left or were not elected, where the scheme asks for it
     * @param otherBody which the holders of a post may enter, where the scheme says so
     * @param entered names of those who have
     */
    @Action("handed-over")
    record HandedOver(
            LocalDate on,
            List<String> items,
            List<String> signed,
            long daysLate,
            @JsonInclude(NON_ABSENT) Optional<LocalDate> due,
            @JsonInclude(NON_ABSENT) Optional<HandoverRoll.Oath> oath,
            @JsonInclude(NON_ABSENT) Optional<HandoverRoll.Talk> talk,
            @JsonInclude(NON_ABSENT) Optional<Integer> caredFor,
            @JsonInclude(NON_ABSENT) Optional<String> otherBody,
            @JsonInclude(NON_ABSENT) Optional<List<String>> entered,
            @JsonInclude(NON_ABSENT) Optional<List<String>> notEntered)
            implements HandoverMinutes {

        /** Whether it was within the days that the scheme gives (GD-3). */
        public boolean inTime() {
            return due.map(last -> !on.isAfter(last)).orElse(daysLate == 0);
        }
    }

    @Action("handover-refused")
    record HandoverRefused(String refusal, LocalDate deadline) implements HandoverMinutes {}

    /** @param ticket the number of the order */
    @Action("handover-ordered")
    record HandoverOrdered(String ticket, LocalDate deadline, String supervisor, String order)
            implements HandoverMinutes {}
}

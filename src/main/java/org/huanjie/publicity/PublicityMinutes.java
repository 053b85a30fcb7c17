package org.huanjie.publicity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import org.huanjie.ids.NoticeId;
import org.huanjie.minutes.Action;
import org.huanjie.minutes.MinutesRecord;

/** What notices and objections put into the minutes; nothing of who objected and what was said. */
public sealed interface PublicityMinutes extends MinutesRecord {

    @Action("notice-posted")
    record NoticePosted(@JsonValue Hanging notice) implements PublicityMinutes {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public NoticePosted {}
    }

    @Action("notice-ended")
    record NoticeEnded(@JsonValue Hanging notice) implements PublicityMinutes {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public NoticeEnded {}
    }

    /**
     * A notice and its window.
     *
     * @param from the day of its posting, which does not count
     * @param to the last day of its window
     */
    record Hanging(
            NoticeId notice,
            String kind,
            String title,
            LocalDate from,
            LocalDate to,
            String scope,
            List<String> media,
            List<String> warnings) {}

    /** @param before the last day of the window until now */
    @Action("notice-window-moved")
    record WindowMoved(NoticeId notice, LocalDate from, LocalDate before, LocalDate to) implements PublicityMinutes {}

    /** @param due the last day of the investigation */
    @Action("objection-registered")
    record ObjectionRegistered(String objection, NoticeId notice, Objection.Sort sort, LocalDate due)
            implements PublicityMinutes {}

    @Action("objection-deadline-moved")
    record DeadlineMoved(String objection, LocalDate before, LocalDate due) implements PublicityMinutes {}

    @Action("appointment-suspended")
    record AppointmentSuspended(String objection, LocalDate until) implements PublicityMinutes {}

    @Action("suspension-over")
    record SuspensionOver(String objection, LocalDate until) implements PublicityMinutes {}

    /** @param notAppointed ids of those who leave the list */
    @Action("objection-settled")
    record ObjectionSettled(String objection, Objection.Outcome outcome, List<String> notAppointed)
            implements PublicityMinutes {}
}

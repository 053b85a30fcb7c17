package org.huanjie.election;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_ABSENT;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.PostId;
import org.huanjie.minutes.Action;
import org.huanjie.minutes.MinutesRecord;

/** The course of an election as the minutes have it, and what people do to it beside answering tasks. */
public sealed interface ElectionMinutes extends MinutesRecord {

    /**
     * @param kind of what is held for another election, as are its origin and its seats
     * @param countedFrom today, when the timetable would have begun too early
     */
    @Action("election-started")
    record Started(
            String body,
            String scheme,
            int schemeVersion,
            String schemeAuthor,
            String schemeHash,
            LocalDate start,
            @JsonInclude(NON_ABSENT) Optional<String> kind,
            @JsonInclude(NON_ABSENT) Optional<ElectionId> origin,
            @JsonInclude(NON_ABSENT) Optional<Map<PostId, Integer>> seats,
            @JsonInclude(NON_ABSENT) Optional<LocalDate> countedFrom)
            implements ElectionMinutes {}

    @Action("stage-begun")
    record StageBegun(String stage) implements ElectionMinutes {}

    @Action("stage-overdue")
    record StageLate(String stage, LocalDate lastDay) implements ElectionMinutes {}

    /** What was overdue is done. */
    @Action("stage-made-up")
    record StageMadeUp(String stage) implements ElectionMinutes {}

    @Action("timetable-shifted")
    record Shifted(int days, String reason, List<DateChange> changes) implements ElectionMinutes {}

    /** Recounted because a holiday year was imported. */
    @Action("timetable-recomputed")
    record Recomputed(List<DateChange> changes) implements ElectionMinutes {}

    @Action("training-skipped")
    record TrainingSkipped(String scheme) implements ElectionMinutes {}

    @Action("election-withdrawn")
    record Withdrawn(String reason) implements ElectionMinutes {}

    @Action("election-completed")
    record Completed() implements ElectionMinutes {}

    /** @param status withdrawn or annulled */
    @Action("election-closed")
    record Closed(String status) implements ElectionMinutes {}

    /** @param status always withdrawn */
    @Action("election-unfilled")
    record Unfilled(String status) implements ElectionMinutes {}

    /** @param account who had claimed the task */
    @Action("claim-returned")
    record ClaimReturned(String task, String account) implements ElectionMinutes {}

    @Action("step-retried")
    record StepRetried(String step) implements ElectionMinutes {}

    /** Whoever is to do a task is urged on from above. */
    @Action("task-nudged")
    record TaskNudged(String task, String name, String group) implements ElectionMinutes {}
}

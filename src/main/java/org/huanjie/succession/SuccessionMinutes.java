package org.huanjie.succession;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_ABSENT;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.huanjie.ids.CandidateId;
import org.huanjie.minutes.Action;
import org.huanjie.minutes.MinutesRecord;

/** What the minutes have of candidates who leave and those who follow them. */
public sealed interface SuccessionMinutes extends MinutesRecord {

    @Action("candidate-withdrawn")
    record Withdrawn(CandidateId id, String name, String reason) implements SuccessionMinutes {}

    /**
     * The list is before the approving bodies no more.
     *
     * @param left the name of who left
     * @param candidates ids of everyone on the list
     */
    @Action("list-taken-back")
    record ListTakenBack(String left, List<CandidateId> candidates) implements SuccessionMinutes {}

    /**
     * Nobody follows whoever left.
     *
     * @param passedOver why others do not stand instead, a line each
     */
    @Action("candidates-passed-over")
    record PassedOver(String left, List<String> passedOver) implements SuccessionMinutes {}

    /**
     * @param leaver the id of who left; entries of earlier versions do not say it
     * @param left the name of who left
     * @param next the name of who stands instead
     * @param candidate the id of who stands instead
     * @param alike those who have as much support and registered later
     * @param passedOver why others do not stand instead, a line each
     */
    @Action("candidate-replaced")
    record Replaced(
            @JsonInclude(NON_ABSENT) Optional<CandidateId> leaver,
            String left,
            String next,
            CandidateId candidate,
            List<String> alike,
            List<String> passedOver,
            String result)
            implements SuccessionMinutes {}

    /** It is too late to replace whoever left. */
    @Action("ballot-line-cancelled")
    record LineCancelled(String left, List<String> shortages) implements SuccessionMinutes {}

    @Action("list-completed")
    record ListCompleted(List<String> shortages) implements SuccessionMinutes {}
}

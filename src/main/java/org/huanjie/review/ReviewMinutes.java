package org.huanjie.review;

import static com.fasterxml.jackson.annotation.JsonCreator.Mode.DELEGATING;
import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_ABSENT;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huanjie.eligibility.rules.Ruling;
import org.huanjie.eligibility.rules.Verdict;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.PostId;
import org.huanjie.input.Finding;
import org.huanjie.minutes.Action;
import org.huanjie.minutes.MinutesRecord;
import org.huanjie.roster.Progress;

/** What the review of candidates puts into the minutes. */
public sealed interface ReviewMinutes extends MinutesRecord {

    @Action("nobody-registered")
    record NobodyRegistered(@JsonValue List<Judgement> candidates) implements ReviewMinutes {

        @JsonCreator(mode = DELEGATING)
        public NobodyRegistered {}
    }

    @Action("candidates-screened")
    record Screened(@JsonValue List<Judgement> candidates) implements ReviewMinutes {

        @JsonCreator(mode = DELEGATING)
        public Screened {}
    }

    /** @param findings what each rule says, with its clause */
    record Judgement(CandidateId id, String name, PostId post, Verdict.Outcome outcome, List<Ruling> findings) {}

    @Action("candidates-reviewed")
    record Reviewed(List<Decision> candidates, String opinion) implements ReviewMinutes {}

    @Action("waivers-decided")
    record WaiversDecided(List<Decision> candidates, String opinion) implements ReviewMinutes {}

    @Action("candidates-listed")
    record Listed(List<Decision> candidates, String opinion) implements ReviewMinutes {}

    /**
     * What was decided on a candidate.
     *
     * @param until the last day to appeal or to hand in material
     */
    record Decision(
            CandidateId id,
            String name,
            Progress decision,
            String result,
            @JsonInclude(NON_ABSENT) Optional<LocalDate> until) {}

    @Action("candidates-too-few")
    record TooFew(@JsonValue List<String> missing) implements ReviewMinutes {

        @JsonCreator(mode = DELEGATING)
        public TooFew {}
    }

    @Action("candidate-list-checked")
    record ListChecked(@JsonValue List<Finding> faults) implements ReviewMinutes {

        @JsonCreator(mode = DELEGATING)
        public ListChecked {}
    }

    @Action("material-supplied")
    record MaterialSupplied(@JsonValue List<Supply> candidates) implements ReviewMinutes {

        @JsonCreator(mode = DELEGATING)
        public MaterialSupplied {}
    }

    /** @param corrected what the material proves otherwise than was registered, in Chinese */
    record Supply(CandidateId id, String name, boolean supplied, String content, List<String> corrected, String result)
            implements WithResult {}

    @Action("material-lapsed")
    record MaterialLapsed(@JsonValue List<Lapse> candidates) implements ReviewMinutes {

        @JsonCreator(mode = DELEGATING)
        public MaterialLapsed {}
    }

    /** Somebody who handed in nothing. */
    record Lapse(CandidateId id, String name, String result) implements WithResult {}

    @Action("appeals-recorded")
    record AppealsRecorded(@JsonValue List<Appealed> candidates) implements ReviewMinutes {

        @JsonCreator(mode = DELEGATING)
        public AppealsRecorded {}
    }

    /** @param corrected what enclosed material proves otherwise than was registered, in Chinese */
    record Appealed(CandidateId id, String name, boolean appeals, String grounds, List<String> corrected) {}

    @Action("appeals-decided")
    record AppealsDecided(@JsonValue List<AppealDecision> candidates) implements ReviewMinutes {

        @JsonCreator(mode = DELEGATING)
        public AppealsDecided {}
    }

    /** What an appeal came to. */
    record AppealDecision(CandidateId id, String name, Progress decision, String result) implements WithResult {}

    /** A candidate whose result has changed. */
    sealed interface WithResult {

        CandidateId id();

        String name();

        String result();
    }

    /** Recounted because a holiday year was imported. */
    @Action("candidate-deadlines-moved")
    record DeadlinesMoved(List<NewDeadline> candidates) implements ReviewMinutes {}

    /** Until when a candidate may act now. */
    record NewDeadline(CandidateId id, String name, String result, LocalDate until, Progress decision) {}
}

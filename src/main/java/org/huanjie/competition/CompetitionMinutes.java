package org.huanjie.competition;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_ABSENT;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.huanjie.minutes.Action;
import org.huanjie.minutes.MinutesRecord;

/** What the speeches put into the minutes. */
public sealed interface CompetitionMinutes extends MinutesRecord {

    /** @param namesakes accounts of judges who bear a candidate's name and are somebody else */
    @Action("lots-drawn")
    record LotsDrawn(String seed, List<Speaker> speakers, List<Judge> judges, List<String> namesakes)
            implements CompetitionMinutes {}

    @Action("speeches-scored")
    record SpeechesScored(String judge, List<Score> scores) implements CompetitionMinutes {}

    /** @param spare the spare judge who was called, if one was left */
    @Action("judge-recused")
    record JudgeRecused(
            String judge,
            String reason,
            @JsonInclude(NON_ABSENT) Optional<String> spare,
            @JsonInclude(NON_ABSENT) Optional<String> substitute)
            implements CompetitionMinutes {}

    /** Another of the panel notes that the judge hands in nothing. */
    @Action("judge-absent")
    record JudgeAbsent(
            String judge,
            String reason,
            @JsonInclude(NON_ABSENT) Optional<String> spare,
            @JsonInclude(NON_ABSENT) Optional<String> substitute)
            implements CompetitionMinutes {}

    @Action("speeches-timed")
    record SpeechesTimed(List<SpeechTimes.Row> times, List<Overrun> overruns) implements CompetitionMinutes {}

    @Action("scores-outlying")
    record ScoresOutlying(List<Outlying> scores) implements CompetitionMinutes {}

    @Action("speakers-ranked")
    record SpeakersRanked(List<Placing> ranking) implements CompetitionMinutes {}

    /** @param order names of those with equal results, the first first */
    @Action("equal-scores-decided")
    record EqualScoresDecided(List<String> order, String reason) implements CompetitionMinutes {}
}

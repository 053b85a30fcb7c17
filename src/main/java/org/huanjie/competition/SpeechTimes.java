package org.huanjie.competition;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.huanjie.ids.CandidateId;
import org.huanjie.input.Field;
import org.huanjie.input.Finding;
import org.huanjie.roster.rules.PrintedNames;

/** How long everybody spoke (E6). */
public record SpeechTimes(
        @Field(value = "用时", min = 1, clause = "E6") List<Row> times) {

    /** The same times under the names that were announced. */
    SpeechTimes as(PrintedNames announced) {
        return new SpeechTimes(times.stream()
                .map(row -> new Row(row.candidate(), announced.meant(row.candidate(), row.speaker()), row.seconds()))
                .toList());
    }

    /** Lines whose id is somebody else's. */
    List<Finding> others(PrintedNames announced) {
        return IntStream.range(0, times.size())
                .filter(row -> announced.contradicts(
                        times.get(row).candidate(), times.get(row).speaker()))
                .mapToObj(row -> new Finding(
                        "times[" + row + "].candidate",
                        "候选人编号与“" + times.get(row).speaker() + "”不是同一个人",
                        "E6"))
                .toList();
    }

    /**
     * One speech.
     *
     * @param candidate the speaker's id; without it the name must say who is meant
     */
    public record Row(
            @Field(value = "候选人编号", max = 64, clause = "E6") Optional<CandidateId> candidate,
            @Field(value = "演讲人", max = 200, clause = "E6") String speaker,
            @Field(value = "用时（秒）", clause = "E6") int seconds) {

        public Row(String speaker, int seconds) {
            this(Optional.empty(), speaker, seconds);
        }
    }
}

package org.huanjie.competition.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huanjie.competition.Overrun;
import org.huanjie.competition.SpeechTimes;
import org.huanjie.input.Finding;
import org.huanjie.roster.rules.PrintedNames;
import org.huanjie.scheme.Scheme.Competition;
import org.huanjie.scheme.Scheme.Competition.Overtime;

/** What speeches over time cost (E6). */
public final class OvertimeRule {

    private static final int LONGEST = 7200;
    private static final int MINUTE = 60;
    private static final String CLAUSE = "E6";

    private OvertimeRule() {}

    /** Everybody is timed, once. */
    public static List<Finding> faults(SpeechTimes times, Collection<String> speakers) {
        List<Finding> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int row = 0; row < times.times().size(); row++) {
            SpeechTimes.Row time = times.times().get(row);
            String field = "times[" + row + "].";
            if (!speakers.contains(time.speaker())) {
                faults.add(new Finding(
                        field + "speaker",
                        PrintedNames.ambiguous(time.speaker(), speakers).orElse("“" + time.speaker() + "”不在演讲名单中"),
                        CLAUSE));
            } else if (!seen.add(time.speaker())) {
                faults.add(new Finding(field + "speaker", "“" + time.speaker() + "”出现了不止一次", CLAUSE));
            }
            if (time.seconds() < 0 || time.seconds() > LONGEST) {
                faults.add(new Finding(field + "seconds", "用时应在 0 到 " + LONGEST + " 秒之间", CLAUSE));
            }
        }
        speakers.stream()
                .filter(speaker -> !seen.contains(speaker))
                .map(speaker -> new Finding("times", "还没有填写" + speaker + "的用时", CLAUSE))
                .forEach(faults::add);
        return List.copyOf(faults);
    }

    /** Those over time; every begun span costs its points, up to the most that the scheme takes off. */
    public static List<Overrun> overruns(SpeechTimes times, Competition competition) {
        Overtime overtime = competition.overtime().orElseThrow();
        int limit = competition.speechMinutes() * MINUTE;
        return times.times().stream()
                .filter(time -> time.seconds() > limit)
                .map(time -> new Overrun(time.speaker(), time.seconds(), points(time.seconds() - limit, overtime)))
                .toList();
    }

    private static int points(int over, Overtime overtime) {
        int spans = (over + overtime.perSeconds() - 1) / overtime.perSeconds();
        return Math.min(spans * overtime.points(), overtime.atMost());
    }
}

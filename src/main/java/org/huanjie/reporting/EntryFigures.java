package org.huanjie.reporting;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.handover.HandoverMinutes.HandedOver;
import org.huanjie.handover.HandoverRoll;
import org.huanjie.minutes.Entry;
import org.huanjie.minutes.MinutesRecord;
import org.huanjie.summary.SummaryMinutes.SummaryReported;
import org.huanjie.tally.TallyMinutes.RoundTallied;
import org.huanjie.training.Trained;
import org.huanjie.training.TrainingMinutes.AttendanceRecorded;

/** Figures that stand in what an entry of the minutes says: ties, who was trained, how committees took office, goals posted (GD-3 to GD-6, GD-14 to GD-19). */
final class EntryFigures {

    static final Set<String> ACTIONS = Stream.of(
                    RoundTallied.class, AttendanceRecorded.class, HandedOver.class, SummaryReported.class)
            .map(MinutesRecord::action)
            .collect(Collectors.toUnmodifiableSet());

    private EntryFigures() {}

    /** Those that are not zero. */
    static Map<Figure, Integer> of(Entry entry) {
        Map<Figure, Integer> figures = new EnumMap<>(Figure.class);
        entry.as(RoundTallied.class).filter(RoundTallied::tied).ifPresent(tied -> figures.put(Figure.TIES, 1));
        entry.as(AttendanceRecorded.class).ifPresent(recorded -> trained(recorded, figures));
        entry.as(HandedOver.class).ifPresent(done -> tookOffice(done, figures));
        entry.as(SummaryReported.class)
                .flatMap(SummaryReported::goalsPosted)
                .ifPresent(day -> figures.put(Figure.GOALS_POSTED, 1));
        figures.values().removeIf(number -> number == 0);
        return figures;
    }

    /** Whoever came to no course is expected again in the next round. */
    private static void trained(AttendanceRecorded recorded, Map<Figure, Integer> figures) {
        figures.put(Figure.TRAINEES, recorded.round() == 1 ? recorded.expected() : 0);
        figures.put(
                Figure.TRAINED_PEOPLE, recorded.expected() - recorded.missing().size());
        recorded.trained().ifPresent(levels -> byLevel(levels, figures));
    }

    private static void byLevel(Trained levels, Map<Figure, Integer> figures) {
        figures.put(Figure.TRAINED_BY_PROVINCE, levels.province());
        figures.put(Figure.TRAINED_BY_CITY, levels.city());
        figures.put(Figure.TRAINED_BY_COUNTY, levels.county());
        figures.put(Figure.TRAINED_BY_TOWNSHIP, levels.township());
    }

    private static void tookOffice(HandedOver done, Map<Figure, Integer> figures) {
        figures.put(done.inTime() ? Figure.HANDED_OVER_IN_TIME : Figure.HANDED_OVER_LATE, 1);
        figures.put(Figure.SWORN_IN, done.oath().map(HandoverRoll.Oath::sworn).orElse(0));
        figures.put(Figure.TALKS, done.talk().isPresent() ? 1 : 0);
        figures.put(Figure.CARED_FOR, done.caredFor().orElse(0));
    }
}

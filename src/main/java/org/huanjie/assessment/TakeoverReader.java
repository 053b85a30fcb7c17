package org.huanjie.assessment;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.huanjie.assessment.AssessedBody.Takeover;
import org.huanjie.handover.HandoverMinutes.HandedOver;
import org.huanjie.minutes.Entry;
import org.huanjie.minutes.MinutesRecord;
import org.huanjie.summary.SummaryMinutes.SummaryReported;
import org.huanjie.training.Trained;
import org.huanjie.training.TrainingMinutes.AttendanceRecorded;

/** Reads out of an election's minutes how its new committee took over (GD-3 to GD-6, GD-14 to GD-19). */
final class TakeoverReader {

    private TakeoverReader() {}

    static Takeover read(List<Entry> entries) {
        Optional<HandedOver> handedOver = last(entries, HandedOver.class);
        List<AttendanceRecorded> rounds = entries.stream()
                .flatMap(entry -> entry.as(AttendanceRecorded.class).stream())
                .toList();
        return new Takeover(
                handedOver.map(HandedOver::inTime),
                handedOver.flatMap(HandedOver::oath).isPresent(),
                handedOver.flatMap(HandedOver::talk).isPresent(),
                handedOver.flatMap(HandedOver::caredFor).isPresent(),
                last(entries, SummaryReported.class)
                        .flatMap(SummaryReported::goalsPosted)
                        .isPresent(),
                rounds.stream()
                        .filter(round -> round.round() == 1)
                        .mapToInt(AttendanceRecorded::expected)
                        .sum(),
                sum(rounds, Trained::province),
                sum(rounds, Trained::city),
                sum(rounds, Trained::county),
                sum(rounds, Trained::township));
    }

    private static <E extends MinutesRecord> Optional<E> last(List<Entry> entries, Class<E> type) {
        return entries.stream().flatMap(entry -> entry.as(type).stream()).reduce((earlier, later) -> later);
    }

    private static int sum(List<AttendanceRecorded> rounds, ToIntFunction<Trained> level) {
        return rounds.stream()
                .flatMap(round -> round.trained().stream())
                .mapToInt(level)
                .sum();
    }
}

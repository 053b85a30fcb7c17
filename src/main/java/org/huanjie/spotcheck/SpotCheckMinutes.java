package org.huanjie.spotcheck;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.huanjie.minutes.Action;
import org.huanjie.minutes.MinutesRecord;

/** What is done in spot checks, as the campaign's minutes have it. */
public sealed interface SpotCheckMinutes extends MinutesRecord {

    /**
     * Written before the draw, so that nobody can choose.
     *
     * @param digest of the list: its number of places, their codes and names
     * @param called how many of the places earlier draws had drawn
     */
    @Action("spot-check-seeded")
    record Seeded(
            int round,
            int part,
            BigDecimal percent,
            String seed,
            String digest,
            int places,
            int called,
            List<String> callers)
            implements SpotCheckMinutes {}

    /** @param callers by the code of each place that was drawn, the county that calls it */
    @Action("spot-check-drawn")
    record Drawn(int round, int part, String city, Map<String, String> callers) implements SpotCheckMinutes {}

    @Action("spot-check-called")
    record Called(int round, int part, String county, CallSheet calls, Map<String, List<FailedAnswer>> failed)
            implements SpotCheckMinutes {}

    /**
     * @param failed places with findings
     * @param extended cities in which the round goes on because too many failed
     */
    @Action("spot-check-judged")
    record Judged(int round, int part, int called, int failed, List<String> extended) implements SpotCheckMinutes {}

    /** @param findings by the division that has to put them right */
    @Action("spot-check-circulated")
    record Circulated(int round, String text, Map<String, Integer> findings) implements SpotCheckMinutes {}

    @Action("spot-check-rectified")
    record Rectified(int round, String responsible, RectificationSheet sheet) implements SpotCheckMinutes {}

    @Action("spot-check-rectification-decided")
    record RectificationDecided(int round, String responsible, RectificationReply reply) implements SpotCheckMinutes {}

    @Action("spot-check-closed")
    record Closed(int round, int called, int failed, int findings) implements SpotCheckMinutes {}
}

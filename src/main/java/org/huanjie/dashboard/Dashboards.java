package org.huanjie.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.division.Codes;
import org.huanjie.division.Division;
import org.huanjie.reporting.BodyFigures;
import org.huanjie.reporting.DayFigures;
import org.huanjie.reporting.DivisionCount;
import org.huanjie.reporting.ReportLine;
import org.huanjie.reporting.rules.Ranking;
import org.huanjie.reporting.rules.Tabulation;
import org.springframework.stereotype.Service;

/** Where the elections of a region stand now, with the figures of the reports. */
@Service
public class Dashboards {

    private static final int PROVINCE = 2;

    private final Snapshots snapshots;
    private final DashboardStore store;
    private final DashboardSettings settings;

    Dashboards(Snapshots snapshots, DashboardStore store, DashboardSettings settings) {
        this.snapshots = snapshots;
        this.store = store;
        this.settings = settings;
    }

    /** @param region the code of a province or of any division below */
    public Dashboard of(String region) {
        Snapshot snapshot = snapshot(region);
        List<DivisionCount> counts = snapshot.counts(region);
        int below = Codes.lengthBelow(region) == 0 ? region.length() : Codes.lengthBelow(region);
        Map<String, String> names = names(region, counts, below);
        List<ReportLine> lines = Tabulation.lines(region, below, counts, code -> names.getOrDefault(code, code));
        List<ReportLine> ranking = Ranking.of(lines);
        return new Dashboard(
                region,
                names.getOrDefault(region, region),
                snapshot.at(),
                lines,
                Tabulation.total(counts),
                ranking,
                Ranking.last(ranking),
                trend(snapshot, region));
    }

    /** As an Excel workbook (.xlsx). */
    public byte[] sheet(Dashboard dashboard) {
        return DashboardSheet.of(dashboard);
    }

    /** Each region's sums. */
    public List<ReportLine> totals(List<String> regions) {
        Map<String, String> names = store.names(regions);
        return regions.stream()
                .map(region -> new ReportLine(
                        region,
                        names.getOrDefault(region, region),
                        Tabulation.total(snapshot(region).counts(region)).figures()))
                .toList();
    }

    /** The provinces in which a body is set up, in the order of their codes. */
    public List<String> provinces() {
        return store.provinces().stream().map(Division::code).toList();
    }

    /** The bodies of a region that stand so, or all of them; overdue ones first. */
    public List<BodyFigures> bodies(String region, Optional<BodyState> state) {
        return snapshot(region).bodies(region, state);
    }

    private Snapshot snapshot(String region) {
        return snapshots.of(region.substring(0, PROVINCE));
    }

    private Map<String, String> names(String region, List<DivisionCount> counts, int below) {
        Set<String> codes = Stream.concat(
                        Stream.of(region), counts.stream().map(count -> Tabulation.row(count.division(), below)))
                .collect(Collectors.toSet());
        return store.names(codes);
    }

    private List<DayFigures> trend(Snapshot snapshot, String region) {
        LocalDate today = snapshot.at().toLocalDate();
        return snapshot.days(region, today.minusDays(settings.days() - 1L), today);
    }
}

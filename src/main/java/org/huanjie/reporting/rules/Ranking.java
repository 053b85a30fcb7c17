package org.huanjie.reporting.rules;

import java.util.Comparator;
import java.util.List;
import org.huanjie.reporting.Figure;
import org.huanjie.reporting.ReportLine;

/** Ranks the divisions below a region by their progress; the last three are named (F.4, JX-5). */
public final class Ranking {

    private static final int NAMED = 3;

    private static final Comparator<ReportLine> FURTHEST_FIRST = ((Comparator<ReportLine>) Ranking::compareShares)
            .reversed()
            .thenComparingInt(line -> line.of(Figure.NOT_STARTED))
            .thenComparingInt(line -> line.of(Figure.OVERDUE))
            .thenComparing(ReportLine::code);

    private Ranking() {}

    /**
     * Those with the larger share completed come first; of equal ones those with fewer bodies that have not begun, then those with fewer overdue
     * stages, then by code. A division without a body is not ranked.
     */
    public static List<ReportLine> of(List<ReportLine> lines) {
        return lines.stream()
                .filter(line -> line.of(Figure.DUE) > 0)
                .sorted(FURTHEST_FIRST)
                .toList();
    }

    /** The last three of a ranking, the very last first; nobody who has completed everything, and never all of them. */
    public static List<ReportLine> last(List<ReportLine> ranked) {
        return last(ranked, NAMED);
    }

    /** Likewise, as many as a campaign's scheme names (JX-5). */
    public static List<ReportLine> last(List<ReportLine> ranked, int named) {
        int from = Math.max(1, ranked.size() - named);
        return ranked.subList(Math.min(from, ranked.size()), ranked.size()).stream()
                .filter(line -> line.of(Figure.COMPLETED) < line.of(Figure.DUE))
                .sorted(FURTHEST_FIRST.reversed())
                .toList();
    }

    private static int compareShares(ReportLine one, ReportLine other) {
        return Long.compare(
                (long) one.of(Figure.COMPLETED) * other.of(Figure.DUE),
                (long) other.of(Figure.COMPLETED) * one.of(Figure.DUE));
    }
}

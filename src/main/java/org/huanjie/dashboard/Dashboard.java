package org.huanjie.dashboard;

import java.time.LocalDateTime;
import java.util.List;
import org.huanjie.reporting.DayFigures;
import org.huanjie.reporting.ReportLine;

/**
 * How a region stands.
 *
 * @param at the moment at which it was counted
 * @param lines the divisions right below, in the order of their codes
 * @param ranking those of them that have bodies, the furthest first
 * @param lastThree the last of the ranking, the very last first (JX-5)
 * @param trend day by day what was begun and completed
 */
public record Dashboard(
        String region,
        String regionName,
        LocalDateTime at,
        List<ReportLine> lines,
        ReportLine total,
        List<ReportLine> ranking,
        List<ReportLine> lastThree,
        List<DayFigures> trend) {}

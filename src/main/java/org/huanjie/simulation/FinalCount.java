package org.huanjie.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.huanjie.calendar.Calendars;
import org.huanjie.campaign.Campaign;
import org.huanjie.division.Codes;
import org.huanjie.division.Division;
import org.huanjie.election.Elections;
import org.huanjie.ids.ElectionId;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.reporting.Figure;
import org.huanjie.reporting.Report;
import org.huanjie.reporting.ReportKind;
import org.huanjie.reporting.ReportLine;
import org.huanjie.reporting.Reports;
import org.huanjie.simulation.CampaignCount.Compared;
import org.huanjie.simulation.FromTheMinutes.Counted;
import org.springframework.stereotype.Component;

/** Compares the reports of a region and the pages of its campaign, to the unit, with what a reader of its minutes counts. */
@Component
@OnlyInSimulation
class FinalCount {

    private static final int YEARS_OF_A_TERM = 2;

    private final SeasonStore seasons;
    private final Elections elections;
    private final ChainedMinutes minutes;
    private final Reports reports;
    private final Calendars calendars;
    private final SeasonCampaigns campaigns;
    private final CampaignCount campaignCount;

    FinalCount(
            SeasonStore seasons,
            Elections elections,
            ChainedMinutes minutes,
            Reports reports,
            Calendars calendars,
            SeasonCampaigns campaigns,
            CampaignCount campaignCount) {
        this.seasons = seasons;
        this.elections = elections;
        this.minutes = minutes;
        this.reports = reports;
        this.calendars = calendars;
        this.campaigns = campaigns;
        this.campaignCount = campaignCount;
    }

    /**
     * What was compared.
     *
     * @param damaged elections whose minutes are not as they were sealed
     * @param differences one line for each figure that is not the same
     */
    record Comparison(int minutes, int figures, List<String> damaged, List<String> differences) {

        boolean equal() {
            return damaged.isEmpty() && differences.isEmpty();
        }
    }

    Comparison compare(Season season, List<Division> places) {
        FromTheMinutes second =
                new FromTheMinutes(elections::scheme, calendars.current().assumingWeekends()::works);
        List<ElectionId> all = seasons.elections(season.region());
        List<String> damaged = new ArrayList<>();
        for (ElectionId election : all) {
            second.read(election, minutes.entries(election));
            if (!minutes.verify(election).intact()) {
                damaged.add(election.value());
            }
        }
        List<String> differences = new ArrayList<>();
        int figures = 0;
        for (ReportKind kind : ReportKind.values()) {
            Report report = reports.soFar(season.region(), kind);
            LocalDate term = report.at().toLocalDate().minusYears(YEARS_OF_A_TERM);
            Counted counted = second.count(
                    report,
                    Codes.lengthBelow(season.region()),
                    places.stream().map(Division::code).toList(),
                    term);
            figures += compare(report, counted, differences);
        }
        Optional<Campaign> campaign = campaigns.of(season);
        campaign.filter(each -> !campaignCount.intact(each))
                .ifPresent(each -> damaged.add(each.id().value()));
        List<Compared> compared = campaign.stream()
                .flatMap(each -> campaignCount.compare(each, second.completed(season.start())).stream())
                .toList();
        compared.stream()
                .filter(each -> !each.equal())
                .map(each -> "%s：页面%d，记录%d".formatted(each.what(), each.told(), each.counted()))
                .forEach(differences::add);
        return new Comparison(all.size(), figures + compared.size(), damaged, differences);
    }

    private static int compare(Report report, Counted counted, List<String> differences) {
        int figures = compare(report, report.total(), counted.total(), differences);
        Set<String> rows = new TreeSet<>(counted.rows());
        for (ReportLine line : report.lines()) {
            figures += compare(report, line, counted.row(line.code()), differences);
            rows.remove(line.code());
        }
        rows.forEach(row -> differences.add(report.title() + "没有" + row));
        return figures;
    }

    private static int compare(Report report, ReportLine line, Map<String, Integer> counted, List<String> differences) {
        List<Figure> figures = Figure.of(report.kind());
        figures.stream()
                .filter(figure -> line.of(figure) != counted.getOrDefault(figure.id(), 0))
                .map(figure -> "%s %s %s：报表%d，记录%d"
                        .formatted(
                                report.title(),
                                line.name(),
                                figure.title(),
                                line.of(figure),
                                counted.getOrDefault(figure.id(), 0)))
                .forEach(differences::add);
        return figures.size();
    }
}

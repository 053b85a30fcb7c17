package org.huanjie.models;

import static org.huanjie.recorded.RecordedRequests.NOBODY;

import java.util.List;
import org.huanjie.recorded.RecordedRequests;

/** The clock of the demonstration is moved past what falls due, such as a region's reports. */
final class RecordedClock {

    private static final String CLERK = "jiyang-league";
    private static final String OFFICIAL = "jiyang-superior";
    private static final String ADMIN = "admin";
    private static final String CLOCK = "/api/demo/clock";

    private final RecordedRequests http;
    private final ElectionWalk walk;

    RecordedClock(RecordedRequests http, ElectionWalk walk) {
        this.http = http;
        this.walk = walk;
    }

    void ask() {
        walk.now("2026-09-24T09:00");
        wrongMoves();
        regions();
        move("{\"advance\": \"PT1H\"}", "2026-09-24T10:00");
        move("{\"advance\": \"P1D\"}", "2026-09-25T10:00");
        move("{\"to\": \"2026-10-09T12:00:00+08:00\"}", "2026-10-09T12:00");
        reports();
        move("{\"advance\": \"P1DT2H\"}", "2026-10-10T14:00");
        move("{\"advance\": \"P1M\"}", "2026-11-10T14:00");
        http.get(ADMIN, "/api/elections");
        http.get(ADMIN, "/api/elections/440305002-2026-1");
        http.get(ADMIN, "/api/elections/440305002-2026-1/record");
        http.sendAs(ADMIN, "DELETE", "/api/supervision/regions/460203", "application/json", "");
    }

    private void wrongMoves() {
        http.get(CLERK, CLOCK);
        http.get(NOBODY, CLOCK);
        http.post(NOBODY, CLOCK, "{\"advance\": \"P1D\"}");
        for (String wish : List.of(
                "{\"advance\": \"-P1D\"}",
                "{\"to\": \"2001-01-01T00:00:00+08:00\"}",
                "{\"advance\": \"morgen\"}",
                "{\"advance\": \"P900Y\"}",
                "{\"advance\": \"P1D\", \"to\": \"2030-01-01T00:00:00+08:00\"}",
                "{\"to\": \"2030-01-01\"}",
                "{\"advance\": 15}",
                "{}",
                "[]",
                "{")) {
            http.post(CLERK, CLOCK, wish);
        }
    }

    private void regions() {
        String regions = "/api/supervision/regions";
        http.post(OFFICIAL, regions, "{\"region\": \"460203\"}");
        http.post(NOBODY, regions, "{\"region\": \"460203\"}");
        http.post(ADMIN, regions, "{\"region\": \"460203\"}");
        http.post(ADMIN, regions, "{\"region\": \"460203\"}");
        http.post(ADMIN, regions, "{\"region\": \"460203198\"}");
        http.post(ADMIN, regions, "{\"region\": \"990000\"}");
        http.post(ADMIN, regions, "{}");
        http.get(ADMIN, regions);
        http.get(OFFICIAL, regions);
        http.get(CLERK, regions);
        http.get(CLERK, "/api/reports");
        http.get(OFFICIAL, "/api/reports");
        http.sendAs(ADMIN, "DELETE", regions + "/46", "application/json", "");
        http.sendAs(OFFICIAL, "DELETE", regions + "/460203", "application/json", "");
    }

    private void reports() {
        for (String query :
                List.of("", "?region=460203&kind=daily", "?region=460203", "?kind=yearly", "?region=370614")) {
            http.get(OFFICIAL, "/api/reports" + query);
        }
        for (String report : List.of(
                "daily-2026-09-24",
                "weekly-2026-09-21",
                "monthly-2026-09",
                "daily-2026-09-01",
                "weekly-2026-09-21.xlsx")) {
            http.get(OFFICIAL, "/api/reports/460203-" + report);
            http.get(CLERK, "/api/reports/460203-" + report);
        }
        for (String kind : List.of("daily", "weekly", "monthly", "yearly")) {
            http.get(OFFICIAL, "/api/reports/so-far?region=460203&kind=" + kind);
        }
        http.get(ADMIN, "/api/reports/so-far?region=46");
        http.get(ADMIN, "/api/reports/so-far");
        http.get(NOBODY, "/api/reports");
    }

    /** After the move it is told what time it is; then the clock stands still again. */
    private void move(String wish, String now) {
        http.post(CLERK, CLOCK, wish);
        walk.now(now);
    }
}

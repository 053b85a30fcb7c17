package org.huanjie.models;

import static org.huanjie.recorded.RecordedRequests.NOBODY;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.huanjie.recorded.RecordedRequests;

/** Asks the rules without an election: schemes, eligibility, tallies, windows and timetables. */
final class RecordedCalculators {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String CLERK = "jiyang-league";
    private static final List<String> SCHEMES =
            List.of("jiyang-2011", "liaoning-village-2013", "nanshan-2011", "urumqi-county-2023", "xingang-2010");

    private static final List<String> BIRTH_DATES = List.of(
            "2012-07-01",
            "2008-07-02",
            "2008-07-01",
            "1997-06-30",
            "1993-07-01",
            "1992-06-30",
            "1990-07-01",
            "1990-06-30",
            "1987-07-01",
            "1985-07-02",
            "1980-01-01",
            "2026-08-01");
    private static final List<String> CHANGES = List.of(
            "{'politicalStatus': 'party-member'}",
            "{'politicalStatus': 'probationary-party-member'}",
            "{'politicalStatus': 'none'}",
            "{'residence': 'resident'}",
            "{'residence': 'elsewhere'}",
            "{'staffing': 'inside'}",
            "{'consent': false}",
            "{'source': 'no-such'}");
    private static final List<String> REQUIRED = List.of("post", "birthDate", "on", "politicalStatus");

    private final RecordedRequests http;

    RecordedCalculators(RecordedRequests http) {
        this.http = http;
    }

    void ask() {
        http.get(CLERK, "/api/schemes");
        for (String scheme : SCHEMES) {
            JsonNode shown = http.get(CLERK, "/api/schemes/" + scheme);
            timetables(scheme);
            eligibility(scheme, shown);
            tallies(scheme, shown);
        }
        outcomes("jiyang-2011");
        outcomes("xingang-2010");
        wrongQuestions();
        windows();
        newSchemes();
    }

    private void timetables(String scheme) {
        for (String query : List.of(
                "start=2026-03-02",
                "start=2026-03-02&partyElectionEnd=2026-02-20",
                "start=2026-09-28&partyElectionEnd=2026-09-01",
                "start=2031-01-06")) {
            http.get(CLERK, "/api/schemes/" + scheme + "/timetable?" + query);
        }
    }

    private void eligibility(String scheme, JsonNode shown) {
        for (JsonNode post : shown.path("posts")) {
            ObjectNode row = row(post);
            judge(scheme, row, "");
            judge(scheme, row, "{'birthDate': '1992-07-01', 'outstanding': true}");
            judge(scheme, row, "{'birthDate': '1989-07-01', 'timeCommitment': 'full-time'}");
        }
        ObjectNode member = row(shown.path("posts").get(shown.path("posts").size() - 1));
        for (String birthDate : BIRTH_DATES) {
            judge(scheme, member, "{'birthDate': '%s'}".formatted(birthDate));
        }
        for (String change : CHANGES) {
            judge(scheme, member, change);
        }
        for (String channel : List.of("joint", "democratic", "self")) {
            for (int supporters : List.of(0, 9, 10)) {
                judge(
                        scheme,
                        member,
                        "{'nomination': {'channel': '%s', 'supporters': %d}}".formatted(channel, supporters));
            }
        }
        http.post(
                CLERK,
                "/api/schemes/" + scheme + "/eligibility",
                member.deepCopy().retain(REQUIRED).toString(),
                "no more than is required");
    }

    private static ObjectNode row(JsonNode post) {
        ObjectNode row = JSON.objectNode()
                .put("post", post.path("id").asText())
                .put("birthDate", "1999-03-02")
                .put("on", "2026-07-01")
                .put("politicalStatus", "league-member")
                .put("residence", "registered")
                .put("staffing", post.path("staffing").asText("outside"))
                .put("consent", true);
        if (post.hasNonNull("timeCommitment")) {
            row.set("timeCommitment", post.path("timeCommitment"));
        }
        if (!post.path("sources").isEmpty()) {
            row.set("source", post.path("sources").path(0).path("id"));
        }
        row.putObject("nomination").put("channel", "organisation").put("supporters", 0);
        return row;
    }

    private void judge(String scheme, ObjectNode row, String change) {
        ObjectNode changed = row.deepCopy();
        if (!change.isEmpty()) {
            changed.setAll((ObjectNode) parsed(change));
        }
        String what = (row.path("post").asText() + " " + change).strip();
        http.post(CLERK, "/api/schemes/" + scheme + "/eligibility", changed.toString(), what);
    }

    private static JsonNode parsed(String quoted) {
        try {
            return new ObjectMapper().readTree(quoted.replace('\'', '"'));
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private void tallies(String scheme, JsonNode shown) {
        for (JsonNode ballot : shown.path("ballots")) {
            String id = ballot.path("id").asText();
            tally(scheme, sheet(id, "first", 100, 100, 100, votes("高建国", 51, 49)));
            tally(
                    scheme,
                    sheet(
                            id,
                            "first",
                            100,
                            100,
                            100,
                            votes("高建国", 60, 40),
                            votes("陈小云", 80, 20),
                            votes("林向东", 60, 40)));
        }
    }

    private void outcomes(String scheme) {
        for (String kind : List.of("first", "run-off", "further")) {
            tally(
                    scheme,
                    sheet(
                            "members",
                            kind,
                            100,
                            100,
                            100,
                            votes("高建国", 60, 40),
                            votes("陈小云", 80, 20),
                            votes("林向东", 60, 40)));
            tally(scheme, sheet("members", kind, 100, 100, 100, votes("高建国", 50, 50), votes("陈小云", 50, 50)));
            tally(scheme, sheet("members", kind, 100, 100, 100, votes("高建国", 30, 70), votes("陈小云", 29, 71)));
        }
        tally(scheme, sheet("members", "first", 80, 80, 80, votes("高建国", 80, 0)));
        tally(scheme, sheet("members", "first", 81, 81, 81, votes("高建国", 41, 40)));
        tally(scheme, sheet("members", "first", 90, 90, 91, votes("高建国", 91, 0)));
        tally(scheme, sheet("members", "first", 90, 0, 0, votes("高建国", 0, 0)));
        tally(
                scheme,
                sheet("members", "first", 90, 90, 80, votes("高建国", 60, 20)).put("invalid", 5));
        tally(
                scheme,
                sheet("members", "first", 90, 90, 80, votes("高建国", 60, 15)).put("invalid", 5));
        tally(scheme, writtenIn(sheet("members", "first", 90, 90, 90, votes("高建国", 30, 60), votes("司马清", 60, 0))));
    }

    private void tally(String scheme, ObjectNode sheet) {
        http.post(CLERK, "/api/schemes/" + scheme + "/tally", sheet.toString(), told(sheet));
    }

    /** The sheet's values alone: figures, and the votes of each candidate. */
    private static String told(JsonNode sheet) {
        return sheet.isContainerNode()
                ? StreamSupport.stream(sheet.spliterator(), false)
                        .map(RecordedCalculators::told)
                        .collect(Collectors.joining(" "))
                : sheet.asText();
    }

    private static ObjectNode sheet(
            String ballot, String kind, int present, int issued, int returned, ObjectNode... rows) {
        ObjectNode sheet = JSON.objectNode()
                .put("ballot", ballot)
                .put("kind", kind)
                .put("seats", 2)
                .put("entitled", 100)
                .put("present", present)
                .put("issued", issued)
                .put("returned", returned)
                .put("invalid", 0);
        ArrayNode candidates = sheet.putArray("candidates");
        List.of(rows).forEach(candidates::add);
        return sheet;
    }

    private static ObjectNode votes(String name, int inFavour, int against) {
        return JSON.objectNode()
                .put("name", name)
                .put("for", inFavour)
                .put("against", against)
                .put("abstain", 0);
    }

    private static ObjectNode writtenIn(ObjectNode sheet) {
        ((ObjectNode) sheet.path("candidates").path(1)).put("writeIn", true);
        return sheet;
    }

    private void wrongQuestions() {
        for (String question : List.of("eligibility", "tally")) {
            String address = "/api/schemes/jiyang-2011/" + question;
            http.post(CLERK, address, "{}");
            http.post(CLERK, address, "[]");
            http.post(CLERK, address, "{\"post\": 1,");
            http.post(CLERK, address, "");
            http.post(NOBODY, address, "{}");
            http.post(CLERK, "/api/schemes/no-such/" + question, "{}");
            http.get(CLERK, address);
            http.sendAs(CLERK, "POST", address, "text/plain", "post");
        }
        http.post(
                CLERK,
                "/api/schemes/jiyang-2011/eligibility",
                parsed("{'post': 'treasurer', 'birthDate': '1999-02-30', 'on': 20260701,"
                                + " 'politicalStatus': 'royal', 'residence': 'moon', 'staffing': '', 'timeCommitment': true,"
                                + " 'outstanding': 'very', 'nomination': 'self', 'colour': 'red'}")
                        .toString());
        tally("jiyang-2011", sheet("members", "second", -1, 101, 102, votes("高建国", -5, 1), votes("高建国", 1, 1)));
        tally(
                "jiyang-2011",
                sheet("no-such", "first", 101, 102, 100, votes("高建国", 100, 7)).put("invalid", 101));
        tally(
                "jiyang-2011",
                sheet("members", "first", 90, 90, 90, votes("高建国", 90, 0), votes("陈小云", 90, 0), votes("林向东", 90, 0)));
        tally(
                "jiyang-2011",
                writtenIn(sheet("members", "first", 90, 90, 90, votes("高建国", 30, 60), votes("司马清", 95, 0))));
        for (String address : List.of(
                "/api/schemes/no-such",
                "/api/schemes/jiyang-2011?version=1",
                "/api/schemes/jiyang-2011?version=7",
                "/api/schemes/jiyang-2011?version=first",
                "/api/schemes/no-such/timetable?start=2026-03-02",
                "/api/schemes/jiyang-2011/timetable",
                "/api/schemes/jiyang-2011/timetable?start=soon&partyElectionEnd=2026-02-30&end=never")) {
            http.get(CLERK, address);
        }
        http.get(NOBODY, "/api/schemes");
        http.get("stranger", "/api/schemes");
    }

    private void windows() {
        for (String query : List.of(
                "from=2026-09-28&days=5&unit=working&roll=false",
                "from=2026-09-28&days=5&unit=calendar&roll=true",
                "from=2026-09-28&days=5&unit=calendar&roll=false",
                "from=2026-09-28&days=5",
                "from=2026-02-10&days=15&unit=calendar&roll=true",
                "from=2026-04-29&days=3&unit=working&roll=true",
                "from=2010-10-24&days=3",
                "from=2026-12-30&days=5",
                "from=1999-01-01&days=1",
                "from=2026-12-30&days=5&unit=working",
                "from=28.9.2026&days=0&unit=weeks&roll=maybe&zone=UTC",
                "from=2026-09-28&days=4000",
                "days=",
                "")) {
            http.get(CLERK, "/api/calendar/window?" + query);
        }
        http.get(NOBODY, "/api/calendar/window?from=2026-09-28&days=5");
        http.get(CLERK, "/api/calendar/years");
    }

    private void newSchemes() {
        String shipped = text("nanshan-2011");
        String copy = shipped.replace("id: nanshan-2011", "id: nanshan-2026");
        send(CLERK, copy, "a copy with another id");
        send(CLERK, copy, "the same again");
        send(CLERK, copy.replace("percent: 20", "percent: 25"), "with another number");
        send("xingang-league", copy.replace("percent: 20", "percent: 30"), "changed by another body");
        send("jiyang-judge1", copy, "by a judge");
        send("admin", shipped.replace("percent: 20", "percent: 25"), "a shipped scheme changed");
        send(CLERK, copy.replace("min: 13", "min: 多").replace("percent: 50", "percent: 500"), "two wrong numbers");
        send(CLERK, copy.replace("id: nanshan-2026", "id: Nan Shan"), "a wrong id");
        send(
                CLERK,
                text("xingang-2010")
                        .replace("id: xingang-2010", "id: xingang-2026")
                        .replace(
                                "days: 3, unit: calendar, roll: false}\n  issuer",
                                "days: 5, unit: working, roll: false}\n  issuer"),
                "a window that its stage cannot hold");
        send(CLERK, "id: [", "no YAML");
        send(CLERK, "", "nothing");
        http.get(CLERK, "/api/schemes");
    }

    private void send(String account, String text, String what) {
        http.post(account, "/api/schemes", "text/yaml;charset=UTF-8", text, what);
    }

    /** A shipped scheme's text as it was when the answers were recorded. */
    private static String text(String scheme) {
        try {
            return Files.readString(Path.of("src/test/resources/answers-before", scheme + ".yaml"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

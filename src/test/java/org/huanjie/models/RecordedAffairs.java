package org.huanjie.models;

import static org.huanjie.recorded.RecordedRequests.NOBODY;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.huanjie.election.OpenTask;
import org.huanjie.ids.ElectionId;
import org.huanjie.recorded.RecordedRequests;

/** An election and its term as a program would take part in them: all that is asked of {@code /api} beside the tasks, allowed or not. */
final class RecordedAffairs {

    private static final String CLERK = "jiyang-league";
    private static final String STRANGER = "xingang-league";
    private static final String ADMIN = "admin";
    private static final Map<String, Integer> PEOPLE =
            Map.of("member", 15, "full-time-deputy", 2, "part-time-deputy", 2);

    private final RecordedRequests http;
    private final ElectionWalk walk;

    private ElectionId election;

    RecordedAffairs(RecordedRequests http, ElectionWalk walk) {
        this.http = http;
        this.walk = walk;
    }

    void ask() {
        walk.now("2026-03-02T09:00");
        wrongStarts();
        starts();
        shifts();
        tasks();
        approvals();
        notices();
        candidates();
        lists();
        result();
        term();
        annulment();
        withdrawals();
    }

    private void wrongStarts() {
        http.get(ADMIN, "/api/elections");
        http.get(CLERK, "/api/elections/no-such");
        http.get(NOBODY, "/api/elections");
        start(ADMIN, "{'division': '999999999', 'scheme': 'no-such', 'start': '2026-03-02'}");
        start(
                ADMIN,
                "{'division': 5, 'start': 'soon', 'partyElectionEnd': 'x', 'termEnd': 'y', 'pastConfirmed': 'z', 'colour': 'red'}");
        start(ADMIN, "{}");
        start(ADMIN, "{");
        start(STRANGER, begin("460203198", "jiyang-2011", ""));
        start("jiyang-party", begin("460203198", "jiyang-2011", ""));
        start("supervisor", begin("460203198", "jiyang-2011", ""));
        start(NOBODY, begin("460203198", "jiyang-2011", ""));
        start(CLERK, begin("460203198", "jiyang-2011", "").replace("2026-03-02", "2026-02-20"));
        start(CLERK, begin("460203198", "jiyang-2011", "").replace("2026-03-02", "2024-02-20"));
        start(CLERK, begin("460203198", "jiyang-2011", ", 'termEnd': '2029-03-02'"));
        String late = id(start(CLERK, begin("460203198", "jiyang-2011", ", 'termEnd': '2025-03-02'")));
        http.post(CLERK, "/api/elections/" + late + "/withdrawal", json("{'reason': '届满日期填写有误'}"));
    }

    private void starts() {
        election = new ElectionId(id(start(
                CLERK,
                begin("460203198", "jiyang-2011", ", 'partyElectionEnd': '2026-02-20', 'termEnd': '2026-04-30'"))));
        start(CLERK, begin("460203198", "jiyang-2011", ""));
        id(start(STRANGER, begin("370614003", "xingang-2010", ", 'termEnd': '2026-03-31'")));
        id(start("nanshan-league", begin("440305002", "nanshan-2011", ", 'termEnd': null")));
        id(start(ADMIN, begin("210181205200", "liaoning-village-2013", "")));
        id(start(ADMIN, begin("650121", "urumqi-county-2023", "")));
        walk.resume("jiyang", election);
        for (String account : List.of(CLERK, "jiyang-judge1", "jiyang-superior", "supervisor", STRANGER, NOBODY)) {
            http.get(account, at(""));
            http.get(account, "/api/elections");
        }
    }

    private void shifts() {
        String shift = at("/shift");
        http.post(CLERK, shift, json("{'days': 7, 'preview': true}"));
        http.post("jiyang-superior", shift, json("{'days': 7, 'preview': true}"));
        http.post("jiyang-superior", shift, json("{'days': -3, 'preview': true}"));
        http.post("jiyang-superior", shift, json("{'days': 300, 'preview': true}"));
        http.post("jiyang-superior", shift, json("{'days': 7, 'preview': false}"));
        http.post("jiyang-superior", shift, json("{'days': 7, 'preview': false, 'reason': '镇党代会改期'}"));
        http.post("jiyang-superior", shift, json("{'days': 0, 'preview': true}"));
        http.post("jiyang-superior", shift, json("{'days': 1000, 'preview': 'yes', 'why': ''}"));
        http.post("jiyang-superior", shift, "{}");
        http.post(ADMIN, shift, json("{'days': 1, 'preview': true}"));
        http.post(STRANGER, shift, json("{'days': 1, 'preview': true}"));
        http.post(NOBODY, shift, json("{'days': 1, 'preview': true}"));
        http.post(ADMIN, "/api/elections/no-such/shift", json("{'days': 1, 'preview': true}"));
        http.get(CLERK, at(""));
    }

    /** Claims, answers that are none, and what is no longer there. */
    private void tasks() {
        OpenTask task = walk.open().get(0);
        String rest = "/engine-rest/task/" + task.id();
        http.get("jiyang-party", rest);
        http.get("jiyang-party", "/api/tasks/" + task.id() + "/example");
        http.get(STRANGER, "/api/tasks/" + task.id() + "/example");
        http.get(NOBODY, "/api/tasks/" + task.id() + "/example");
        http.post(STRANGER, rest + "/claim", json("{'userId': 'xingang-league'}"));
        http.post(ADMIN, rest + "/claim", json("{'userId': 'admin'}"));
        http.post("jiyang-party", rest + "/claim", json("{'userId': 'jiyang-league'}"));
        http.post("jiyang-party", rest + "/claim", json("{'userId': ''}"));
        http.post("jiyang-party", rest + "/claim", json("{'userId': 'jiyang-party'}"));
        http.post("jiyang-party", rest + "/claim", json("{'userId': 'jiyang-party'}"));
        http.get(CLERK, at(""));
        http.post(CLERK, rest + "/unclaim", "");
        http.post("jiyang-party", rest + "/unclaim", "");
        for (String body : List.of(
                "{'variables': {'form': {'type': 'Json', 'value': '{'}}}",
                "{'variables': {'form': {'type': 'Json', 'value': '[]'}}}",
                "{'variables': {'form': {'type': 'Json', 'value': 3}}}",
                "{'variables': {'form': {'type': 'String', 'value': '{}'}}}",
                "{'variables': {'form': {'type': 'Json', 'value': '{}'}, 'approvalOutcome': {'value': 'approved'}}}",
                "{'variables': {'answer': {'type': 'Json', 'value': '{}'}}}",
                "{'variables': {}}",
                "{}",
                "{")) {
            http.post("jiyang-party", rest + "/submit-form", json(body));
        }
        http.post("jiyang-party", rest + "/complete", "{}");
        submit(task, CLERK, "{}");
        submit(task, ADMIN, "{}");
        submit(task, NOBODY, "{}");
        submit(
                task,
                "jiyang-party",
                http.get("jiyang-party", "/api/tasks/" + task.id() + "/example").toString());
        submit(task, "jiyang-party", "{}");
        http.post("jiyang-party", rest + "/claim", json("{'userId': 'jiyang-party'}"));
        http.post("jiyang-party", rest + "/unclaim", "");
        http.get("jiyang-party", "/api/tasks/" + task.id() + "/example");
    }

    private void approvals() {
        until("decideRequest");
        String request =
                http.get(CLERK, at("")).path("approvals").path(0).path("id").asText();
        String withdrawal = "/api/approvals/" + request + "/withdrawal";
        http.post("jiyang-party", withdrawal, "");
        http.post(STRANGER, withdrawal, "");
        http.post(NOBODY, withdrawal, "");
        http.post(CLERK, "/api/approvals/no-such/withdrawal", "");
        http.post(CLERK, withdrawal, "");
        http.post(CLERK, withdrawal, "");
        http.get(CLERK, at(""));
        until("postNotice");
        http.post(CLERK, withdrawal, "");
    }

    private void notices() {
        step();
        String notice =
                http.get(CLERK, at("")).path("notices").path(0).path("id").asText();
        String objections = "/api/notices/" + notice + "/objections";
        JsonNode receipt = http.post(NOBODY, objections, json("{'text': '公告的人数与方案不符', 'signature': '一名团员'}"));
        http.post(NOBODY, objections, json("{'text': '公告没有贴到村里'}"));
        http.post(NOBODY, objections, json("{'signature': '%s', 'phone': '1'}".formatted("长".repeat(101))));
        http.post(NOBODY, objections, "{");
        http.post(NOBODY, "/api/notices/no-such/objections", json("{'text': '公告的人数与方案不符'}"));
        http.get(NOBODY, "/api/objections/" + receipt.path("receipt").asText());
        http.get(NOBODY, "/api/objections/00000000000000000000000000000000");
        for (String account : List.of("jiyang-inspection", CLERK, ADMIN, NOBODY)) {
            http.get(account, "/api/objections/" + notice + "-objection-1/letter");
        }
        http.get(CLERK, at(""));
        until("registerCandidates");
        http.post(NOBODY, objections, json("{'text': '公告的人数与方案不符'}"));
        http.get(NOBODY, "/api/objections/" + receipt.path("receipt").asText());
    }

    private void candidates() {
        String candidates = at("/candidates");
        String row = json("{'name': '王小明', 'sex': 'male', 'ethnicity': '黎族', 'unit': '红花村团支部', 'position': '书记',"
                + " 'post': 'member', 'birthDate': '1998-03-09', 'on': '2026-01-01', 'politicalStatus': 'league-member',"
                + " 'residence': 'registered', 'source': 'village-branch-deputy-secretary', 'consent': true,"
                + " 'nomination': {'channel': 'organisation', 'supporters': 12}}");
        JsonNode added = http.post(CLERK, candidates, "[" + row + "]", "one row");
        http.post(
                CLERK,
                candidates,
                "{\"candidates\": [" + row.replace("王小明", "李小红").replace("1998", "1989") + "]}",
                "one over age");
        http.post(CLERK, candidates, "[" + row + "]", "the same again");
        http.post(CLERK, candidates, "[]", "none");
        http.post(
                CLERK,
                candidates,
                "[" + row.replace("王小明", "张三")
                        + json(
                                ", {'sex': '?', 'post': 'treasurer', 'birthDate': '1998-02-30', 'politicalStatus': 'royal',"
                                        + " 'nomination': {'channel': 'royal', 'supporters': -1}, 'colour': 'red'}]"),
                "one good and one with faults of all kinds");
        http.post(STRANGER, candidates, "[" + row + "]", "by a stranger");
        http.post("jiyang-party", candidates, "[" + row + "]", "by the party");
        http.post(NOBODY, candidates, "[" + row + "]", "by nobody");
        http.get(CLERK, candidates);
        http.get(STRANGER, candidates);
        String withdrawal = candidates + "/" + added.path(0).path("id").asText() + "/withdrawal";
        http.post(CLERK, withdrawal, "{}");
        http.post(STRANGER, withdrawal, json("{'reason': '外出务工'}"));
        http.post(CLERK, withdrawal, json("{'reason': '外出务工'}"));
        http.post(CLERK, withdrawal, json("{'reason': '外出务工'}"));
        http.post(CLERK, candidates + "/no-such/withdrawal", json("{'reason': '外出务工'}"));
        http.get(CLERK, at(""));
        until("reviewCandidates");
        http.post(CLERK, candidates, "[" + row.replace("王小明", "赵迟到") + "]", "too late");
        http.get(CLERK, at(""));
    }

    private void lists() {
        for (String account : List.of(ADMIN, "supervisor", CLERK, "jiyang-superior")) {
            http.get(account, "/api/elections");
        }
    }

    private void result() {
        until("prepareMeetings");
        http.post("jiyang-superior", at("/shift"), json("{'days': 5, 'preview': true}"));
        http.post(CLERK, at("/repetition"), json("{'start': '2026-07-01'}"));
        http.get(CLERK, "/api/bodies/460203198/committee");
        until("writeSummary");
        http.get(CLERK, at(""));
        toTheEnd();
        http.get(CLERK, at(""));
        for (String account : List.of(CLERK, STRANGER, NOBODY)) {
            http.get(account, at("/record"));
            http.get(account, at("/record/verification"));
            http.get(account, "/api/bodies/460203198/committee");
        }
        http.get(CLERK, "/api/elections/no-such/record");
        http.get(CLERK, "/api/elections/no-such/record/verification");
        http.get(ADMIN, "/api/bodies/999999999/committee");
        http.post("jiyang-superior", at("/shift"), json("{'days': 5, 'preview': true}"));
        http.post(CLERK, at("/withdrawal"), json("{'reason': '已经办结'}"));
    }

    private void term() {
        JsonNode candidate = http.get(CLERK, at("")).path("candidates").path(2);
        String corrections = at("/corrections");
        http.post(CLERK, corrections, "{}");
        http.post(
                CLERK,
                corrections,
                json("{'target': 'candidate', 'id': 'no-such', 'facts': {'unit': '海棠区团委'}, 'reason': '登记有误'}"));
        http.post(CLERK, corrections, json("{'target': 'count-sheet', 'id': 'no-such', 'reason': '登记有误'}"));
        http.post(
                CLERK,
                corrections,
                json("{'target': 'choir', 'id': 5, 'facts': {'birthDate': 'x', 'age': 5}, 'reason': ''}"));
        String correction = json("{'target': 'candidate', 'id': '%s', 'facts': {'unit': '海棠区团委'}, 'reason': '登记有误'}")
                .formatted(candidate.path("id").asText());
        http.post(STRANGER, corrections, correction, "by a stranger");
        http.post(NOBODY, corrections, correction, "by nobody");
        http.post(CLERK, corrections, correction, "another unit");
        http.post(CLERK, corrections, correction, "the same again");
        http.get(CLERK, at(""));
        toTheEnd();
        http.get(CLERK, at(""));
        vacancies();
    }

    private void vacancies() {
        String vacancies = at("/vacancies");
        JsonNode committee = http.get(CLERK, "/api/bodies/460203198/committee");
        http.post(CLERK, vacancies, "{}");
        http.post(
                CLERK,
                vacancies,
                json("{'leavers': [{'office': 'no-such', 'cause': 'bored', 'leaves': 'soon', 'reason': ''}]}"));
        String departure =
                json("{'leavers': [{'office': '%s', 'cause': 'transferred', 'leaves': '2026-08-07', 'reason': '调任外地工作'}]}")
                        .formatted(committee.path(4).path("id").asText());
        http.post(STRANGER, vacancies, departure, "by a stranger");
        http.post(CLERK, vacancies, departure, "a member leaves");
        http.post(CLERK, vacancies, departure, "the same again");
        http.get(CLERK, at(""));
        toTheEnd();
        http.get(CLERK, at(""));
        http.get(CLERK, "/api/bodies/460203198/committee");
    }

    private void annulment() {
        ElectionId byElection =
                new ElectionId(id(http.get(CLERK, "/api/elections").path(0)));
        http.get(CLERK, "/api/elections/" + byElection);
        http.post(CLERK, "/api/elections/" + byElection + "/withdrawal", json("{'reason': '空缺不再补选'}"));
        String annulment = at("/annulment");
        http.post("jiyang-superior", annulment, "{}");
        http.post("jiyang-superior", annulment, json("{'grounds': '太短', 'why': 1}"));
        http.post(CLERK, annulment, json("{'grounds': '有人反映选举过程中票数统计有误，请予查核。'}"));
        http.post(NOBODY, annulment, json("{'grounds': '有人反映选举过程中票数统计有误，请予查核。'}"));
        http.post("jiyang-superior", annulment, json("{'grounds': '有人反映选举过程中票数统计有误，请予查核。'}"));
        http.post("jiyang-superior", annulment, json("{'grounds': '有人反映选举过程中票数统计有误，请予查核。'}"));
        http.get(CLERK, at(""));
        toTheEnd();
        http.get(CLERK, at(""));
        http.post(CLERK, at("/repetition"), "{}");
        http.post(CLERK, at("/repetition"), json("{'start': '2020-01-01', 'pastConfirmed': 'x', 'why': 1}"));
        http.post(STRANGER, at("/repetition"), json("{'start': '2026-10-12'}"));
        http.post(CLERK, at("/repetition"), json("{'start': '2026-12-01'}"));
        http.post(CLERK, at("/repetition"), json("{'start': '2026-12-01'}"));
        http.get(CLERK, at("/record"));
        http.get(CLERK, "/api/bodies/460203198/committee");
    }

    private void withdrawals() {
        String other = "/api/elections/370614003-2026-1";
        http.post(STRANGER, other + "/withdrawal", "{}");
        http.post(CLERK, other + "/withdrawal", json("{'reason': '上级统一调整换届时间'}"));
        http.post(NOBODY, other + "/withdrawal", json("{'reason': '上级统一调整换届时间'}"));
        http.post(STRANGER, other + "/withdrawal", json("{'reason': '上级统一调整换届时间'}"));
        http.post(STRANGER, other + "/withdrawal", json("{'reason': '上级统一调整换届时间'}"));
        http.post(STRANGER, "/api/elections/no-such/withdrawal", json("{'reason': '上级统一调整换届时间'}"));
        http.get(ADMIN, "/api/elections");
    }

    private void until(String task) {
        while (walk.open().stream().noneMatch(one -> one.key().equals(task))) {
            step();
        }
    }

    private void toTheEnd() {
        while (!walk.over()) {
            step();
        }
    }

    /** As everybody would, with lots drawn from a given seed. */
    private void step() {
        walk.runDue();
        List<OpenTask> open = walk.open();
        if (open.isEmpty()) {
            walk.nextTimer().ifPresent(walk::fire);
        } else {
            walk.answer(open.get(0), PEOPLE, form -> SeededLots.in(open.get(0).key(), form));
        }
    }

    private JsonNode start(String account, String request) {
        return http.post(account, "/api/elections", json(request));
    }

    private static String begin(String division, String scheme, String further) {
        return "{'division': '%s', 'scheme': '%s', 'start': '2026-03-02'%s}".formatted(division, scheme, further);
    }

    private static String id(JsonNode started) {
        return started.path("id").asText();
    }

    private void submit(OpenTask task, String account, String answer) {
        http.post(
                account,
                "/engine-rest/task/" + task.id() + "/submit-form",
                "{\"variables\": {\"form\": {\"type\": \"Json\", \"value\": \"%s\"}}}"
                        .formatted(answer.replace("\"", "\\\"")),
                answer.length() > 2 ? "the example" : "an empty answer");
    }

    private String at(String below) {
        return "/api/elections/" + election + below;
    }

    private static String json(String quoted) {
        return quoted.replace('\'', '"');
    }
}

package org.huanjie.notification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.huanjie.access.Body;
import org.huanjie.access.Role;
import org.huanjie.candidacy.Candidate;
import org.huanjie.candidacy.Candidates;
import org.huanjie.division.Codes;
import org.huanjie.election.Elections;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Decisions that others than those who have the next task wait for: replies to requests, moved timetables, notices, candidates' results. */
@Component
class News {

    /** The fact that names whose decision or result a letter is about. */
    static final String WHO = "who";

    private static final List<String> RESULTS = List.of("candidates-reviewed", "waivers-decided", "candidates-listed");

    private final Outbox outbox;
    private final Elections elections;
    private final ObjectProvider<Candidates> candidates;
    private final Words words;
    private final MailSettings settings;
    private final ObjectMapper json;
    private final Clock clock;

    News(
            Outbox outbox,
            Elections elections,
            ObjectProvider<Candidates> candidates,
            Words words,
            MailSettings settings,
            ObjectMapper json,
            Clock clock) {
        this.outbox = outbox;
        this.elections = elections;
        this.candidates = candidates;
        this.words = words;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    /** One entry of an election's minutes, as it is taken down. */
    private record Entry(String election, String actor, String action, String clause, JsonNode detail) {

        String text(String field) {
            return detail.path(field).asText();
        }
    }

    void tell(String election, String actor, String action, String clause, Object detail) {
        switch (action) {
            case "request-approved", "request-returned", "request-refused" ->
                replied(entry(election, actor, action, clause, detail));
            case "timetable-shifted" -> shifted(entry(election, actor, action, clause, detail));
            case "notice-posted" -> posted(entry(election, actor, action, clause, detail), LetterKind.NOTICE_POSTED);
            case "notice-ended" -> posted(entry(election, actor, action, clause, detail), LetterKind.NOTICE_ENDED);
            default -> {
                if (RESULTS.contains(action)) {
                    decided(entry(election, actor, action, clause, detail));
                }
            }
        }
    }

    private Entry entry(String election, String actor, String action, String clause, Object detail) {
        return new Entry(election, actor, action, clause, json.valueToTree(detail));
    }

    private void replied(Entry entry) {
        Map<String, String> facts = facts(entry, "/elections/" + entry.election() + "/approvals");
        facts.put("decision", decision(entry.action()));
        facts.put(WHO, entry.text("body"));
        facts.put("detail", entry.text("opinion"));
        put(
                LetterKind.REQUEST_DECIDED,
                body(Role.LEAGUE, elections.division(entry.election())),
                entry,
                entry.text("request"),
                entry.text("version") + " " + entry.text("body"),
                facts);
    }

    private static String decision(String action) {
        return switch (action) {
            case "request-approved" -> "同意";
            case "request-returned" -> "退回修改";
            default -> "不同意";
        };
    }

    private void shifted(Entry entry) {
        int days = entry.detail().path("days").asInt();
        Map<String, String> facts = facts(entry, "/elections/" + entry.election());
        facts.put("days", (days < 0 ? "提前" : "推迟") + Math.abs(days) + "天");
        facts.put("detail", entry.text("reason"));
        concerned(entry.election())
                .forEach(body -> put(
                        LetterKind.TIMETABLE_SHIFTED,
                        body,
                        entry,
                        entry.election(),
                        clock.instant().toString(),
                        facts));
    }

    private void posted(Entry entry, LetterKind kind) {
        Map<String, String> facts = facts(entry, "/elections/" + entry.election() + "/notices");
        facts.put("task", entry.text("title"));
        facts.put("from", words.day(LocalDate.parse(entry.text("from"))));
        facts.put("to", words.day(LocalDate.parse(entry.text("to"))));
        concerned(entry.election()).forEach(body -> put(kind, body, entry, entry.text("notice"), "", facts));
    }

    /** Whoever has an account is told personally; the body passes the others' results on. */
    private void decided(Entry entry) {
        Map<String, String> accounts = candidates.getObject().of(entry.election()).stream()
                .filter(candidate -> candidate.account().isPresent())
                .collect(Collectors.toMap(
                        Candidate::id, candidate -> candidate.account().orElseThrow()));
        List<JsonNode> lines = StreamSupport.stream(
                        entry.detail().path("candidates").spliterator(), false)
                .toList();
        String occurrence = entry.action() + " " + clock.instant();
        for (JsonNode line : lines) {
            Optional.ofNullable(accounts.get(line.path("id").asText()))
                    .ifPresent(account -> put(
                            LetterKind.CANDIDATE_RESULT,
                            Recipient.person(account),
                            entry,
                            line.path("id").asText(),
                            occurrence,
                            result(
                                    entry,
                                    line.path("name").asText(),
                                    line.path("result").asText())));
        }
        String all = lines.stream()
                .map(line ->
                        line.path("name").asText() + "：" + line.path("result").asText())
                .collect(Collectors.joining("\n"));
        put(
                LetterKind.CANDIDATE_RESULT,
                body(Role.LEAGUE, elections.division(entry.election())),
                entry,
                entry.election(),
                occurrence,
                result(entry, lines.size() + "名人选", "\n" + all));
    }

    private Map<String, String> result(Entry entry, String who, String result) {
        Map<String, String> facts = facts(entry, "/elections/" + entry.election());
        facts.put(WHO, who);
        facts.put("detail", result);
        return facts;
    }

    private Map<String, String> facts(Entry entry, String path) {
        Map<String, String> facts = new HashMap<>();
        facts.put("election", words.election(entry.election()));
        facts.put("clause", entry.clause());
        facts.put("link", settings.page(path));
        return facts;
    }

    private List<Recipient> concerned(String election) {
        String division = elections.division(election);
        return List.of(
                body(Role.LEAGUE, division), body(Role.PARTY, division), body(Role.LEAGUE, Codes.superior(division)));
    }

    private static Recipient body(Role role, String division) {
        return Recipient.group(new Body(role, division).group());
    }

    private void put(
            LetterKind kind,
            Recipient recipient,
            Entry entry,
            String matter,
            String occurrence,
            Map<String, String> facts) {
        Instant now = clock.instant();
        outbox.put(new Letter(
                kind,
                recipient,
                entry.election(),
                matter,
                occurrence,
                facts,
                entry.actor().equals("system") ? "" : entry.actor(),
                now));
    }
}

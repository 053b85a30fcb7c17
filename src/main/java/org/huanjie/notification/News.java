package org.huanjie.notification;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Decisions that others than those who have the next task wait for: replies to requests, moved timetables, notices, and what becomes of candidates. */
@Component
class News {

    private final NewsDesk desk;
    private final CandidateNews candidates;
    private final Words words;
    private final ObjectMapper json;

    News(NewsDesk desk, CandidateNews candidates, Words words, ObjectMapper json) {
        this.desk = desk;
        this.candidates = candidates;
        this.words = words;
        this.json = json;
    }

    void tell(String election, String actor, String action, String clause, Object detail) {
        switch (action) {
            case "request-approved", "request-returned", "request-refused" ->
                replied(entry(election, actor, action, clause, detail));
            case "timetable-shifted" -> shifted(entry(election, actor, action, clause, detail));
            case "notice-posted" -> posted(entry(election, actor, action, clause, detail), LetterKind.NOTICE_POSTED);
            case "notice-ended" -> posted(entry(election, actor, action, clause, detail), LetterKind.NOTICE_ENDED);
            default -> {
                if (CandidateNews.ACTIONS.contains(action)) {
                    candidates.tell(entry(election, actor, action, clause, detail));
                }
            }
        }
    }

    private NewsEntry entry(String election, String actor, String action, String clause, Object detail) {
        return new NewsEntry(election, actor, action, clause, json.valueToTree(detail));
    }

    private void replied(NewsEntry entry) {
        Map<String, String> facts = desk.facts(entry, "/approvals");
        facts.put("decision", decision(entry.action()));
        facts.put(NewsDesk.WHO, entry.text("body"));
        facts.put(NewsDesk.DETAIL, entry.text("opinion"));
        desk.put(
                LetterKind.REQUEST_DECIDED,
                desk.league(entry.election()),
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

    private void shifted(NewsEntry entry) {
        int days = entry.detail().path("days").asInt();
        Map<String, String> facts = desk.facts(entry, "");
        facts.put("days", (days < 0 ? "提前" : "推迟") + Math.abs(days) + "天");
        facts.put(NewsDesk.DETAIL, entry.text("reason"));
        desk.concerned(entry.election())
                .forEach(body ->
                        desk.put(LetterKind.TIMETABLE_SHIFTED, body, entry, entry.election(), desk.now(), facts));
    }

    private void posted(NewsEntry entry, LetterKind kind) {
        Map<String, String> facts = desk.facts(entry, "/notices");
        facts.put("task", entry.text("title"));
        facts.put("from", words.day(LocalDate.parse(entry.text("from"))));
        facts.put("to", words.day(LocalDate.parse(entry.text("to"))));
        desk.concerned(entry.election()).forEach(body -> desk.put(kind, body, entry, entry.text("notice"), "", facts));
    }
}

package org.huanjie.letters;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import org.huanjie.election.ElectionNames;
import org.huanjie.mail.Letter;
import org.huanjie.mail.LetterKind;
import org.springframework.stereotype.Component;

/** Decisions that others than those who have the next task wait for: replies to requests, moved timetables, notices, and what becomes of candidates. */
@Component
class News {

    private final NewsDesk desk;
    private final CandidateNews candidates;
    private final ElectionNames names;
    private final ObjectMapper json;

    News(NewsDesk desk, CandidateNews candidates, ElectionNames names, ObjectMapper json) {
        this.desk = desk;
        this.candidates = candidates;
        this.names = names;
        this.json = json;
    }

    void tell(String election, String actor, String action, String clause, Object detail) {
        switch (action) {
            case "request-approved", "request-returned", "request-refused" ->
                replied(entry(election, actor, action, clause, detail));
            case "timetable-shifted" -> shifted(entry(election, actor, action, clause, detail));
            case "timetable-recomputed" -> recomputed(entry(election, actor, action, clause, detail));
            case "meeting-postponed" -> postponed(entry(election, actor, action, clause, detail));
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
        facts.put(Letter.WHO, entry.text("body"));
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

    private void recomputed(NewsEntry entry) {
        Map<String, String> facts = desk.facts(entry, "");
        facts.put(
                NewsDesk.DETAIL,
                entry.rows("changes").stream()
                        .map(change -> change.path("name").asText() + "："
                                + moment(change.path("before").asText()) + " → "
                                + moment(change.path("after").asText()))
                        .collect(Collectors.joining("\n")));
        desk.concerned(entry.election())
                .forEach(
                        body -> desk.put(LetterKind.DEADLINES_MOVED, body, entry, entry.election(), desk.now(), facts));
    }

    /** A day, or a moment with its offset. */
    private String moment(String written) {
        return written.contains("T")
                ? names.moment(OffsetDateTime.parse(written).toInstant())
                : names.day(LocalDate.parse(written));
    }

    private void postponed(NewsEntry entry) {
        Map<String, String> facts = desk.facts(entry, "");
        facts.put("task", entry.text("name"));
        facts.put("from", moment(LocalDateTime.parse(entry.text("announced"))));
        facts.put(
                "to",
                moment(LocalDate.parse(entry.text("date")).atTime(LocalTime.parse(entry.text("time")))) + "在"
                        + entry.text("place"));
        facts.put(NewsDesk.DETAIL, entry.text("reason"));
        desk.concerned(entry.election())
                .forEach(body -> desk.put(
                        LetterKind.MEETING_POSTPONED,
                        body,
                        entry,
                        entry.text("meeting"),
                        entry.text("attempt"),
                        facts));
    }

    private String moment(LocalDateTime moment) {
        return names.day(moment.toLocalDate()) + moment.toLocalTime();
    }

    private void posted(NewsEntry entry, LetterKind kind) {
        Map<String, String> facts = desk.facts(entry, "/notices");
        facts.put("task", entry.text("title"));
        facts.put("from", names.day(LocalDate.parse(entry.text("from")).plusDays(1)));
        facts.put("to", names.day(LocalDate.parse(entry.text("to"))));
        desk.concerned(entry.election()).forEach(body -> desk.put(kind, body, entry, entry.text("notice"), "", facts));
    }
}

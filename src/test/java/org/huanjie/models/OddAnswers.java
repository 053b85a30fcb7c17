package org.huanjie.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.huanjie.scheme.Scheme;

/** Answers that an election does not wish for: meetings without quorum, ties, void votes, refusals, too few people, ticks at random. */
final class OddAnswers {

    private static final List<String> FREE_TEXTS = List.of("reason", "grounds", "opinion");
    private static final List<String> OUTCOMES = List.of("unfounded", "minor", "serious", "suspended");
    private static final List<String> WAYS = List.of("appointment", "by-election", "leave-vacant");
    private static final int SORTS_OF_SHEETS = 5;
    private static final int OVER_AGE = 37;
    private static final int FAR_OVER_AGE = 52;

    private final Random chance;

    /** The sort of odd sheet that these people fill in again and again. */
    private final int favourite;

    OddAnswers(Random chance) {
        this.chance = chance;
        favourite = chance.nextInt(SORTS_OF_SHEETS);
    }

    /**
     * Turns an answer that fits into one that is out of the ordinary, and may be refused.
     *
     * @param form what the task shows
     */
    void turn(String task, ObjectNode answer, JsonNode form) {
        switch (task) {
            case "decideRequest" -> decided(answer);
            case "openMeeting" ->
                answer.put("present", chance.nextInt(answer.path("entitled").asInt() + 1));
            case "recordCount" -> answer.withArray("sheets").forEach(sheet -> counted((ObjectNode) sheet));
            case "signCount" -> answer.put("decision", "reject").put("reason", "唱票与计票不符");
            case "reviewCandidates" -> reviewed(answer, form.path("context").path("virtues"));
            case "decideOpenSeats" ->
                answer.withArray("ballots").forEach(ballot -> ((ObjectNode) ballot)
                        .put("decision", chance.nextBoolean() ? "another-round" : "leave-vacant"));
            case "investigateObjection", "decideSuspended" ->
                concluded(answer, form.path("context").path("people"));
            case "chooseReplacement" ->
                answer.put("way", WAYS.get(chance.nextInt(WAYS.size()))).put("reason", "班子研究决定");
            default -> shaken(answer);
        }
    }

    /** Nominations at random: too few or more than enough, some of them over age or unwilling. */
    void registered(ObjectNode answer, Scheme scheme, LocalDate start, Map<String, Integer> enough) {
        Map<String, Integer> people = new TreeMap<>();
        new TreeMap<>(enough).forEach((post, number) -> people.put(post, chance.nextInt(number + 3)));
        ArrayNode rows = Slate.of(scheme, start, people);
        rows.forEach(row -> {
            if (chance.nextInt(6) == 0) {
                int age = chance.nextBoolean() ? OVER_AGE : FAR_OVER_AGE;
                ((ObjectNode) row).put("birthDate", start.minusYears(age).toString());
            }
            if (chance.nextInt(12) == 0) {
                ((ObjectNode) row).put("consent", false);
            }
        });
        answer.removeAll();
        answer.set("candidates", rows);
    }

    private void decided(ObjectNode answer) {
        answer.put("decision", chance.nextInt(3) == 0 ? "refused" : "returned").put("opinion", "材料不全，请补充说明");
    }

    private void reviewed(ObjectNode answer, JsonNode virtues) {
        for (JsonNode row : answer.withArray("candidates")) {
            if (chance.nextInt(3) == 0 && row instanceof ObjectNode person) {
                person.put("decision", "reject").put("reason", "群众反映较多，需要进一步了解");
                if (!virtues.isEmpty()) {
                    person.set(
                            "criterion",
                            virtues.get(chance.nextInt(virtues.size())).path("text"));
                }
            }
        }
    }

    /** Any outcome; with some of the people whom the notice names, where it names any. */
    private void concluded(ObjectNode answer, JsonNode people) {
        answer.put("outcome", OUTCOMES.get(chance.nextInt(OUTCOMES.size()))).put("reminder", "今后注意改进工作作风");
        ArrayNode struck = answer.putArray("people");
        people.forEach(person -> {
            if (chance.nextInt(5) == 0) {
                struck.add(person.path("id"));
            }
        });
    }

    private void counted(ObjectNode sheet) {
        switch (chance.nextInt(3) == 0 ? chance.nextInt(SORTS_OF_SHEETS) : favourite) {
            case 0 -> sheet.put("returned", sheet.path("issued").asInt() + 1);
            case 1 -> scattered(sheet);
            case 2 -> tied(sheet);
            case 3 -> writtenIn(sheet);
            default -> oneNotReturned(sheet);
        }
    }

    private void scattered(ObjectNode sheet) {
        List<ObjectNode> rows = rows(sheet);
        int valid = sheet.path("returned").asInt();
        int votes = seats(rows) * valid;
        Collections.shuffle(rows, chance);
        for (ObjectNode row : rows) {
            int inFavour = Math.min(votes, chance.nextInt(valid + 1));
            votes -= inFavour;
            row.put("for", inFavour).put("against", valid - inFavour);
        }
    }

    private static void tied(ObjectNode sheet) {
        List<ObjectNode> rows = rows(sheet);
        int seats = seats(rows);
        int valid = sheet.path("returned").asInt();
        if (seats >= rows.size() || seats == 0) {
            return;
        }
        for (int row = 0; row < seats - 1; row++) {
            rows.get(row).put("for", valid - 2).put("against", 2);
        }
        int each = seats == 1 ? valid / 2 : valid / 2 + 1;
        for (ObjectNode row : rows.subList(seats - 1, seats + 1)) {
            row.put("for", each).put("against", valid - each);
        }
    }

    private static void writtenIn(ObjectNode sheet) {
        List<ObjectNode> rows = rows(sheet);
        int valid = sheet.path("returned").asInt();
        rows.get(0).put("for", 0).put("against", valid);
        sheet.putArray("writeIns").addObject().put("name", "钟离望舒").put("for", valid);
    }

    private static void oneNotReturned(ObjectNode sheet) {
        int returned = sheet.path("issued").asInt() - 1;
        sheet.put("returned", returned);
        for (ObjectNode row : rows(sheet)) {
            boolean elected = row.path("for").asInt() > 0;
            row.put("for", elected ? returned : 0).put("against", elected ? 0 : returned);
        }
    }

    private static List<ObjectNode> rows(ObjectNode sheet) {
        List<ObjectNode> rows = new ArrayList<>();
        sheet.withArray("candidates").forEach(row -> rows.add((ObjectNode) row));
        return rows;
    }

    /** In the sheet that fits, as many are elected as there are seats. */
    private static int seats(List<ObjectNode> rows) {
        return (int) rows.stream().filter(row -> row.path("for").asInt() > 0).count();
    }

    /** Ticks turned round, numbers moved, reasons given. */
    private void shaken(JsonNode part) {
        if (part instanceof ArrayNode rows) {
            rows.forEach(this::shaken);
        } else if (part instanceof ObjectNode fields) {
            List<String> names = new ArrayList<>();
            fields.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> shaken(fields, name));
        }
    }

    private void shaken(ObjectNode fields, String name) {
        JsonNode value = fields.get(name);
        if (value.isBoolean() && chance.nextInt(4) == 0) {
            fields.put(name, !value.booleanValue());
        } else if (value.isIntegralNumber() && chance.nextInt(3) == 0) {
            fields.put(name, Math.max(0, value.intValue() + chance.nextInt(41) - 20));
        } else if (FREE_TEXTS.contains(name)) {
            fields.put(name, "会议研究认为情况特殊");
        } else {
            shaken(value);
        }
    }
}

package org.huanjie.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.huanjie.scheme.Scheme;

/** Answers that an election does not wish for: meetings without quorum, ties, void votes, refusals, missing material, appeals, too few people. */
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
                answer.put("present", chance.nextInt(answer.path("entitled").asInt() + 1))
                        .put("calledOff", chance.nextInt(4) == 0);
            case "recordCount" -> answer.withArray("sheets").forEach(sheet -> counted((ObjectNode) sheet));
            case "signCount" -> answer.put("decision", "reject").put("reason", "唱票与计票不符");
            case "reviewCandidates" -> reviewed(answer, form.path("context").path("virtues"));
            case "supplyMaterial" -> supplied(answer);
            case "recordAppeals" -> appealed(answer);
            case "decideAppeals" -> rows(answer).forEach(row -> row.put("upheld", chance.nextBoolean()));
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

    /** Of some more material is asked; some are rejected where the scheme asks for virtues. */
    private void reviewed(ObjectNode answer, JsonNode virtues) {
        for (ObjectNode person : rows(answer)) {
            int odd = chance.nextInt(6);
            if (odd == 0) {
                person.put("decision", "material").put("reason", "身份证复印件和本人书面同意书");
            } else if (odd == 1 && !virtues.isEmpty()) {
                person.put("decision", "reject").put("reason", "群众反映较多，需要进一步了解");
                person.set(
                        "criterion", virtues.get(chance.nextInt(virtues.size())).path("text"));
            }
        }
    }

    /** Some hand in nothing, some consent to stand only now. */
    private void supplied(ObjectNode answer) {
        for (ObjectNode person : rows(answer)) {
            switch (chance.nextInt(3)) {
                case 0 -> person.put("supplied", false).put("content", "");
                case 1 -> person.putObject("facts").put("consent", true);
                default -> {}
            }
        }
    }

    private void appealed(ObjectNode answer) {
        for (ObjectNode person : rows(answer)) {
            if (chance.nextBoolean()) {
                person.put("appeals", true).put("grounds", "审查认定的情况与事实不符");
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
            case 0 -> OddSheets.onePaperTooMany(sheet);
            case 1 -> OddSheets.scattered(sheet, chance);
            case 2 -> OddSheets.tied(sheet);
            case 3 -> OddSheets.writtenIn(sheet);
            default -> OddSheets.oneNotReturned(sheet);
        }
    }

    private static List<ObjectNode> rows(ObjectNode answer) {
        List<ObjectNode> rows = new ArrayList<>();
        answer.withArray("candidates").forEach(row -> rows.add((ObjectNode) row));
        return rows;
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

package org.huanjie.models;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Count sheets out of the ordinary, made from sheets on which as many are elected as there are seats. */
final class OddSheets {

    private OddSheets() {}

    static void onePaperTooMany(ObjectNode sheet) {
        sheet.put("returned", sheet.path("issued").asInt() + 1);
    }

    static void scattered(ObjectNode sheet, Random chance) {
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

    /** Two share the votes for the last seat. */
    static void tied(ObjectNode sheet) {
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

    static void allEqual(ObjectNode sheet) {
        List<ObjectNode> rows = rows(sheet);
        int valid = sheet.path("returned").asInt();
        int each = valid * seats(rows) / rows.size();
        rows.forEach(row -> row.put("for", each).put("against", valid - each));
    }

    /** Nobody reaches half of the votes; none has as many as another. */
    static void allTooFew(ObjectNode sheet) {
        List<ObjectNode> rows = rows(sheet);
        int valid = sheet.path("returned").asInt();
        for (int row = 0; row < rows.size(); row++) {
            int inFavour = Math.max(0, valid / 2 - 1 - row);
            rows.get(row).put("for", inFavour).put("against", valid - inFavour);
        }
    }

    /** Somebody who was not on the ballot has all votes. */
    static void writtenIn(ObjectNode sheet) {
        List<ObjectNode> rows = rows(sheet);
        int valid = sheet.path("returned").asInt();
        rows.get(0).put("for", 0).put("against", valid);
        sheet.putArray("writeIns").addObject().put("name", "钟离望舒").put("for", valid);
    }

    static void oneNotReturned(ObjectNode sheet) {
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

    private static int seats(List<ObjectNode> rows) {
        return (int) rows.stream().filter(row -> row.path("for").asInt() > 0).count();
    }
}

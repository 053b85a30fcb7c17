package org.huanjie.input;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the columns of a table hold, and what its cells are called for the person who looks at it. */
final class Columns {

    private static final int LETTERS = 26;

    private final Map<Integer, AnswerField> fields = new TreeMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final int width;

    /** @param header the row that names them */
    Columns(List<String> header) {
        width = header.size();
    }

    void put(int column, AnswerField field) {
        fields.put(column, field);
        places.putIfAbsent(field.path(), column);
    }

    Collection<AnswerField> all() {
        return fields.values();
    }

    Optional<AnswerField> at(int column) {
        return Optional.ofNullable(fields.get(column));
    }

    /** Whether a cell stands to the right of all headings. */
    boolean isBeyond(int column) {
        return column >= width;
    }

    /** Such as {@code 第5行“姓名”(B5)}; nothing when no column holds this value. */
    Optional<String> cell(int row, String path) {
        return Optional.ofNullable(places.get(path))
                .map(column -> cell(row, column, fields.get(column).meaning()));
    }

    static String cell(int row, int column, String name) {
        return "第" + (row + 1) + "行“" + name + "”" + address(row, column);
    }

    static String address(int row, int column) {
        return "(" + letters(column) + (row + 1) + ")";
    }

    private static String letters(int column) {
        String last = Character.toString('A' + column % LETTERS);
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }
}

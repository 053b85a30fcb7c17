package org.huanjie.input;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the columns of a table may be called: each value by its name in answers, or by its label. */
final class Headings {

    private static final Pattern NOTES = Pattern.compile("\\([^)]*\\)|\\[[^]]*]|[\\s\\p{Z}*:：]+");

    private final List<AnswerField> fields;
    private final Set<String> needed;
    private final Map<String, AnswerField> known = new HashMap<>();

    Headings(List<AnswerField> all, Set<String> needed) {
        this.needed = needed;
        fields = all.stream()
                .filter(field -> !field.type().equals("object") && !field.path().contains("[]"))
                .toList();
        fields.forEach(field -> known.put(plain(field.meaning()), field));
        fields.forEach(field -> known.put(plain(field.path()), field));
    }

    /** The value that a column holds: capitals, wide letters, blanks and notes in brackets make no difference. */
    Optional<AnswerField> find(String heading) {
        return Optional.ofNullable(known.get(plain(heading)));
    }

    /** How many different ones stand in a row. */
    int count(List<String> row) {
        return (int)
                row.stream().flatMap(cell -> find(cell).stream()).distinct().count();
    }

    /** Those without which it is not such a table. */
    List<AnswerField> required() {
        return fields.stream()
                .filter(field -> field.required() && !field.path().contains(".") || needed.contains(field.path()))
                .toList();
    }

    /** All of them, in English and in Chinese. */
    String sentence() {
        return joined(AnswerField::path) + "，或者" + joined(AnswerField::meaning);
    }

    private String joined(Function<AnswerField, String> word) {
        return fields.stream().map(word).collect(Collectors.joining(","));
    }

    private static String plain(String heading) {
        String narrow = Normalizer.normalize(heading, Normalizer.Form.NFKC);
        return NOTES.matcher(narrow).replaceAll("").toLowerCase(Locale.ROOT);
    }
}

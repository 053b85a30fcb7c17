package org.huanjie.scheme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.huanjie.input.KebabEnums;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** One value in a scheme's text. Reading it as what it should be gives nothing, and notes a fault, when it is something else. */
record YamlValue(Node node, String path, YamlNotes notes) {

    private static final int MOST_ROWS = 50;
    private static final int LONGEST_QUOTE = 30;
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,9}");

    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /** A value from the file may be long: what a message repeats of it. */
    static String quote(String text) {
        return "“" + (text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…") + "”";
    }

    Optional<String> text(int longest) {
        return scalar(text -> !text.isBlank() && text.length() <= longest, "应是1到" + longest + "个字的文字");
    }

    Optional<String> id() {
        return scalar(text -> ID.matcher(text).matches(), "应由小写字母、数字和连字符组成，以字母开头，2到40个字符");
    }

    Optional<String> oneOf(List<String> allowed) {
        return scalar(allowed::contains, "应是" + String.join("、", allowed) + "之一");
    }

    <E extends Enum<E>> Optional<E> choice(Class<E> type) {
        List<E> constants = List.of(type.getEnumConstants());
        return oneOf(constants.stream().map(KebabEnums::name).toList()).map(name -> constants.stream()
                .filter(constant -> KebabEnums.name(constant).equals(name))
                .findFirst()
                .orElseThrow());
    }

    Optional<Integer> number(int min, int max) {
        return scalar(text -> whole(text, min, max), "应是" + min + "到" + max + "的整数")
                .map(Integer::valueOf);
    }

    Optional<Boolean> flag() {
        return scalar(text -> text.equals("true") || text.equals("false"), "应是true或false")
                .map(Boolean::valueOf);
    }

    /** Rows of a list, each different from the others. */
    <T> Optional<List<T>> set(Function<YamlValue, Optional<T>> as) {
        Set<T> seen = new HashSet<>();
        return list(row -> as.apply(row).filter(value -> seen.add(value) || row.repeated()));
    }

    <T> Optional<List<T>> list(Function<YamlValue, Optional<T>> as) {
        if (!(node instanceof SequenceNode sequence)) {
            return fault("应是一个列表");
        }
        int size = sequence.getValue().size();
        if (size == 0 || size > MOST_ROWS) {
            return fault("应有1到" + MOST_ROWS + "项");
        }
        List<T> rows = new ArrayList<>();
        for (int row = 0; row < size; row++) {
            as.apply(new YamlValue(sequence.getValue().get(row), path + "[" + row + "]", notes))
                    .ifPresent(rows::add);
        }
        return rows.size() == size ? Optional.of(rows) : Optional.empty();
    }

    /** A mapping, read with a function that asks for its keys; keys that it does not ask for are faults. */
    <T> Optional<T> group(Function<YamlGroup, T> as) {
        notes.stands(path, line(node));
        if (!(node instanceof MappingNode mapping)) {
            return fault("应是一组“名称: 值”");
        }
        YamlGroup group = new YamlGroup(mapping, path, notes);
        T value = as.apply(group);
        group.nameUnknownKeys();
        return Optional.of(value);
    }

    private Optional<String> scalar(Predicate<String> right, String rule) {
        if (!(node instanceof ScalarNode scalar) || node.getTag().equals(Tag.NULL)) {
            return fault(rule);
        }
        String text = scalar.getValue().strip();
        return right.test(text) ? Optional.of(text) : fault(rule + "，现为" + quote(text));
    }

    private static boolean whole(String text, int min, int max) {
        return WHOLE_NUMBER.matcher(text).matches() && Integer.parseInt(text) >= min && Integer.parseInt(text) <= max;
    }

    private boolean repeated() {
        return fault("与前面的重复").isPresent();
    }

    private <T> Optional<T> fault(String message) {
        notes.fault(line(node), path, message);
        return Optional.empty();
    }
}

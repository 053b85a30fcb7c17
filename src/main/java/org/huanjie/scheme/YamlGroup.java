package org.huanjie.scheme;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * A mapping in a scheme's text, read key by key. Whatever is wrong is noted with its line and reading goes on: a value with a fault is read as
 * null, an empty list, the least number or no, so what was read is to be used only when there was no fault.
 */
final class YamlGroup {

    private static final int LONGEST_TEXT = 300;
    private static final int LONGEST_NAME = 60;

    private final String path;
    private final int line;
    private final YamlNotes notes;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    YamlGroup(MappingNode node, String path, YamlNotes notes) {
        this.path = path;
        this.line = YamlValue.line(node);
        this.notes = notes;
        node.getValue().forEach(this::take);
    }

    /** The clause on which the group rests, and the assumption where the clause is silent. */
    Basis basis() {
        return new Basis(
                name("clause"),
                optional("assumption", value -> value.text(LONGEST_TEXT)).orElse(""));
    }

    /** The group's own basis, or that of the group around it when it names none. */
    Basis basisOr(Basis around) {
        if (has("clause") || has("assumption")) {
            return basis();
        }
        asked.addAll(List.of("clause", "assumption"));
        return around;
    }

    String name(String key) {
        return required(key, value -> value.text(LONGEST_NAME));
    }

    List<String> names(String key) {
        return orEmpty(required(key, value -> value.set(row -> row.text(LONGEST_NAME))));
    }

    /** An id of small letters, digits and hyphens. */
    String id(String key) {
        return required(key, YamlValue::id);
    }

    List<String> ids(String key) {
        return orEmpty(required(key, value -> value.set(YamlValue::id)));
    }

    List<String> optionalIds(String key) {
        return optional(key, value -> value.set(YamlValue::id)).orElse(List.of());
    }

    String oneOf(String key, List<String> allowed) {
        return required(key, value -> value.oneOf(allowed));
    }

    int number(String key, int min, int max) {
        Integer number = required(key, value -> value.number(min, max));
        return number == null ? min : number;
    }

    List<Integer> numbers(String key, int min, int max) {
        return orEmpty(required(key, value -> value.set(row -> row.number(min, max))));
    }

    Optional<Integer> optionalNumber(String key, int min, int max) {
        return optional(key, value -> value.number(min, max));
    }

    boolean flag(String key) {
        return Boolean.TRUE.equals(required(key, YamlValue::flag));
    }

    /** No when it is not said. */
    boolean optionalFlag(String key) {
        return optional(key, YamlValue::flag).orElse(false);
    }

    <E extends Enum<E>> E choice(String key, Class<E> type) {
        return required(key, value -> value.choice(type));
    }

    <E extends Enum<E>> Optional<E> optionalChoice(String key, Class<E> type) {
        return optional(key, value -> value.choice(type));
    }

    <E extends Enum<E>> List<E> choices(String key, Class<E> type) {
        return orEmpty(required(key, value -> value.set(row -> row.choice(type))));
    }

    <E extends Enum<E>> List<E> optionalChoices(String key, Class<E> type) {
        return optional(key, value -> value.set(row -> row.choice(type))).orElse(List.of());
    }

    <T> T group(String key, Function<YamlGroup, T> as) {
        return required(key, value -> value.group(as));
    }

    <T> Optional<T> optionalGroup(String key, Function<YamlGroup, T> as) {
        return optional(key, value -> value.group(as));
    }

    <T> List<T> groups(String key, Function<YamlGroup, T> as) {
        return orEmpty(required(key, value -> value.list(row -> row.group(as))));
    }

    <T> List<T> optionalGroups(String key, Function<YamlGroup, T> as) {
        return optional(key, value -> value.list(row -> row.group(as))).orElse(List.of());
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** Whether values were sent and have no fault, so that they can be judged together. */
    boolean sound(String... keys) {
        return Stream.of(keys).allMatch(key -> has(key) && notes.sound(path(key)));
    }

    /** Notes a fault of one of the group's values that only shows beside the others. */
    void fault(String key, String message) {
        notes.fault(path(key), message);
    }

    void nameUnknownKeys() {
        values.keySet().stream()
                .filter(name -> !asked.contains(name))
                .forEach(name -> fault(name, "不认识" + YamlValue.quote(name) + "，这里可以写" + String.join("、", asked)));
    }

    private void take(NodeTuple pair) {
        int at = YamlValue.line(pair.getKeyNode());
        if (!(pair.getKeyNode() instanceof ScalarNode key)) {
            notes.fault(at, path, "冒号前的名称应是文字");
            return;
        }
        String name = key.getValue();
        if (has(name)) {
            notes.fault(at, path(name), YamlValue.quote(name) + "写了两次");
        }
        notes.stands(path(name), at);
        values.put(name, pair.getValueNode());
    }

    private <T> T required(String key, Function<YamlValue, Optional<T>> as) {
        if (!has(key)) {
            notes.fault(line, path(key), "缺少“" + key + "”");
        }
        return optional(key, as).orElse(null);
    }

    private <T> Optional<T> optional(String key, Function<YamlValue, Optional<T>> as) {
        asked.add(key);
        return Optional.ofNullable(values.get(key)).flatMap(node -> as.apply(new YamlValue(node, path(key), notes)));
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }

    private String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}

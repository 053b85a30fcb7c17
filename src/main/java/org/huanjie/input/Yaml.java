package org.huanjie.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A text in YAML, read like answers into records. Components have kebab names there, and every fault has its line. */
public final class Yaml {

    /**
     * A fault.
     *
     * @param line on which it stands, counted from one; zero when no single line is at fault
     */
    public record Fault(int line, Finding finding) {}

    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, Integer> groups = new HashMap<>();
    private final JsonNode tree;

    private Yaml(String text) {
        Optional<Node> root = new YamlText(text, (line, message) -> fault(line, "", message)).tree();
        tree = root.map(node -> value(node, "")).orElse(null);
    }

    /** The text, whatever it says; what is wrong with it as a whole is among the faults. */
    public static Yaml of(String text) {
        return new Yaml(text);
    }

    /**
     * The record that the text says, or nothing after a fault.
     *
     * @param given values of components that are {@link Given}
     */
    public <R> Optional<R> read(Class<R> type, Map<String, JsonNode> given) {
        if (tree == null) {
            return Optional.empty();
        }
        List<Finding> found = new ArrayList<>();
        Object read = RecordValue.of(type, Format.YAML).read(tree, ReadContext.whole(new YamlSource(given), found));
        found.forEach(this::add);
        return Optional.ofNullable(type.cast(read)).filter(any -> faults.isEmpty());
    }

    /** The values as texts, in groups and lists; null when the text is refused as a whole. */
    public JsonNode tree() {
        return tree;
    }

    /** What stands at a path such as {@code posts[0].seats}; a missing node when nothing does. */
    public JsonNode node(String path) {
        return tree.at("/" + path.replace("[", "/").replace("]", "").replace('.', '/'));
    }

    /** Adds a fault that shows only beside other values. */
    public void add(Finding finding) {
        faults.add(new Fault(line(finding.field()), finding));
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** On which line a value stands, by its path. */
    public Map<String, Integer> lines() {
        return Map.copyOf(lines);
    }

    /** What a message repeats of a value, which may be long. */
    public static String quote(String text) {
        return YamlSource.quote(text);
    }

    private int line(String path) {
        if (lines.containsKey(path)) {
            return lines.get(path);
        }
        String around = path;
        while (!groups.containsKey(around) && !around.isEmpty()) {
            around = around.substring(0, Math.max(0, Math.max(around.lastIndexOf('.'), around.lastIndexOf('['))));
        }
        return groups.getOrDefault(around, 0);
    }

    private void fault(int line, String path, String message) {
        faults.add(new Fault(line, new Finding(path, message, "")));
    }

    private JsonNode value(Node node, String path) {
        groups.put(path, line(node));
        if (node instanceof MappingNode mapping) {
            ObjectNode group = JsonNodeFactory.instance.objectNode();
            mapping.getValue().forEach(pair -> put(group, pair, path));
            return group;
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode rows = JsonNodeFactory.instance.arrayNode();
            for (Node row : sequence.getValue()) {
                String place = path + "[" + rows.size() + "]";
                lines.put(place, line(row));
                rows.add(value(row, place));
            }
            return rows;
        }
        boolean empty = node.getTag().equals(Tag.NULL);
        return empty
                ? JsonNodeFactory.instance.nullNode()
                : JsonNodeFactory.instance.textNode(
                        ((ScalarNode) node).getValue().strip());
    }

    private void put(ObjectNode group, NodeTuple pair, String path) {
        if (!(pair.getKeyNode() instanceof ScalarNode key)) {
            fault(line(pair.getKeyNode()), path, "冒号前的名称应是文字");
            return;
        }
        String inside = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
        if (group.has(key.getValue())) {
            fault(line(key), inside, quote(key.getValue()) + "写了两次");
        }
        lines.putIfAbsent(inside, line(key));
        group.set(key.getValue(), value(pair.getValueNode(), inside));
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}

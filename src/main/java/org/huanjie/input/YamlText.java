package org.huanjie.input;

import java.io.StringReader;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A text as a tree of values that remember their lines. Of YAML only mappings, lists and plain values are allowed: no anchors,
 * references or types, by which a small text could become a huge one or an object.
 */
final class YamlText {

    private static final int LONGEST = 100_000;
    private static final int DEEPEST = 12;

    private final String text;
    private final Faults faults;
    private boolean refused;
    private int documents;

    /** Where faults are noted. */
    interface Faults {

        void add(int line, String message);
    }

    YamlText(String text, Faults faults) {
        this.text = text;
        this.faults = faults;
    }

    /** The tree, or nothing when the text is refused as a whole; then faults were noted. */
    Optional<Node> tree() {
        if (text.length() > LONGEST) {
            fault(0, "内容太长，最多" + LONGEST + "个字符");
            return Optional.empty();
        }
        try {
            yaml().parse(new StringReader(text)).forEach(this::check);
            return !refused ? compose() : Optional.empty();
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 0
                    : broken.getProblemMark().getLine() + 1;
            fault(line, "不是正确的YAML，请检查缩进（不能用制表符）、冒号后的空格和引号");
        } catch (YAMLException broken) {
            fault(0, "不是正确的YAML，或者层次太深，或者含有无法显示的字符");
        }
        return Optional.empty();
    }

    private Optional<Node> compose() {
        Node root = yaml().compose(new StringReader(text));
        if (root == null) {
            fault(0, "内容是空的");
        }
        return Optional.ofNullable(root);
    }

    private void check(Event event) {
        int line = event.getStartMark().getLine() + 1;
        if (event instanceof DocumentStartEvent && ++documents > 1) {
            fault(line, "一次只能提交一套规则");
        }
        if (event instanceof AliasEvent || event instanceof NodeEvent named && named.getAnchor() != null) {
            fault(line, "不能使用锚点（&）和引用（*）");
        } else if (typed(event)) {
            fault(line, "不能使用类型标签（!）");
        }
    }

    private void fault(int line, String message) {
        refused = true;
        faults.add(line, message);
    }

    private static boolean typed(Event event) {
        return event instanceof ScalarEvent scalar && scalar.getTag() != null
                || event instanceof CollectionStartEvent start && start.getTag() != null;
    }

    private static org.yaml.snakeyaml.Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(LONGEST);
        return new org.yaml.snakeyaml.Yaml(options);
    }
}

package org.huanjie.scheme;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.huanjie.clause.Citations;
import org.huanjie.input.Finding;
import org.huanjie.input.Yaml;

/** A scheme that brings documents along cites them or those that come with the program; what is no code is a citation in words. */
public final class CitedDocuments {

    private CitedDocuments() {}

    /** Adds a fault for each clause that is in no document. */
    public static void check(Yaml yaml) {
        Set<String> brought = brought(yaml.tree());
        if (brought.isEmpty()) {
            return;
        }
        yaml.lines().keySet().stream()
                .filter(path -> path.matches("(.*\\.)?clause"))
                .sorted(Comparator.comparing(yaml.lines()::get))
                .forEach(path -> check(yaml, path, brought));
    }

    private static void check(Yaml yaml, String path, Set<String> brought) {
        JsonNode clause = yaml.node(path);
        if (clause.isTextual()
                && Citations.isCode(clause.textValue())
                && !brought.contains(clause.textValue())
                && Citations.shipped().page(clause.textValue()).isEmpty()) {
            yaml.add(new Finding(path, "documents里没有" + Yaml.quote(clause.textValue()), ""));
        }
    }

    private static Set<String> brought(JsonNode tree) {
        return rows(tree.path("documents"))
                .flatMap(document -> rows(document.path("clauses")))
                .map(clause -> clause.path("id"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .collect(Collectors.toSet());
    }

    private static Stream<JsonNode> rows(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}

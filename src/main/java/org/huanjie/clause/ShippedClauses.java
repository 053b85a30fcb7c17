package org.huanjie.clause;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The clauses that come with the program, one file a document in {@code clauses/}. */
final class ShippedClauses {

    private static final String FILES = "classpath:clauses/*.yaml";

    private static final Map<String, Clause> BY_ID = files().flatMap(ShippedClauses::read)
            .collect(Collectors.toMap(
                    Clause::id,
                    clause -> clause,
                    (one, other) -> {
                        throw new IllegalStateException("The clause %s is there twice".formatted(one.id()));
                    },
                    LinkedHashMap::new));

    private ShippedClauses() {}

    /** In the order of the documents and of the places in them. */
    static List<Clause> all() {
        return List.copyOf(BY_ID.values());
    }

    static Optional<Clause> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    private static Stream<Resource> files() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
                    .sorted((one, other) -> String.valueOf(one.getFilename()).compareTo(other.getFilename()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Clause> read(Resource file) {
        Map<String, Object> content = load(file);
        Map<?, ?> document = (Map<?, ?>) content.get("document");
        return ((List<?>) content.get("clauses"))
                .stream().map(row -> (Map<?, ?>) row).map(row -> clause(document, row));
    }

    private static Map<String, Object> load(Resource file) {
        try (InputStream text = file.getInputStream()) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Clause clause(Map<?, ?> document, Map<?, ?> row) {
        return new Clause(
                text(row, "id"),
                text(document, "title"),
                text(document, "full-title"),
                text(row, "place"),
                text(row, "text"),
                Certainty.valueOf(text(row, "sure").toUpperCase(Locale.ROOT)));
    }

    private static String text(Map<?, ?> row, String key) {
        return Optional.ofNullable(row.get(key))
                .map(Object::toString)
                .orElseThrow(() -> new IllegalStateException("%s lacks %s".formatted(row, key)));
    }
}

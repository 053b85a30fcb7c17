package org.huanjie.scheme;

import com.fasterxml.jackson.databind.node.IntNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.input.Yaml;

/** Reads the text of a scheme: {@link Scheme} says what may stand there; every group of values names its clause. */
final class SchemeReader {

    private SchemeReader() {}

    /**
     * A scheme and the lines on which its values stand.
     *
     * @param lines line by path, such as {@code posts[0].seats}
     */
    record Read(Scheme scheme, Map<String, Integer> lines) {}

    /** @throws SchemeRefused with all faults of the text */
    static Read read(String text, int version) {
        Yaml yaml = Yaml.of(text);
        Optional<Scheme> scheme = yaml.read(Scheme.class, Map.of("version", IntNode.valueOf(version)));
        new SchemeReferences(yaml).check();
        List<SchemeFault> faults = yaml.faults().stream().map(SchemeFault::of).toList();
        if (!faults.isEmpty()) {
            throw new SchemeRefused(faults);
        }
        return new Read(scheme.orElseThrow(), yaml.lines());
    }
}

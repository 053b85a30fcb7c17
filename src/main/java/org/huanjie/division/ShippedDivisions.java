package org.huanjie.division;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The divisions that come with the program, for an installation that has none yet. */
@Component
public class ShippedDivisions {

    private static final String FILE = "divisions/divisions.csv.gz";

    private final DivisionStore store;

    ShippedDivisions(DivisionStore store) {
        this.store = store;
    }

    /** Takes them in at the first start; later starts find them there. */
    public void load() {
        if (store.isEmpty()) {
            store.insert(shipped());
        }
    }

    /** The names that came with the program, by code. */
    Map<String, String> names() {
        return shipped().stream().collect(Collectors.toMap(Division::code, Division::name));
    }

    private static List<Division> shipped() {
        try (InputStream file = new GZIPInputStream(new ClassPathResource(FILE).getInputStream())) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", 2))
                    .map(columns -> new Division(columns[0], columns[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

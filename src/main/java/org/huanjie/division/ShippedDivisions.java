package org.huanjie.division;

import java.io.ByteArrayInputStream;
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
import org.springframework.util.DigestUtils;

/** The divisions that come with the program. */
@Component
public class ShippedDivisions {

    private static final String FILE = "divisions/divisions.csv.gz";

    private final DivisionStore store;

    ShippedDivisions(DivisionStore store) {
        this.store = store;
    }

    /** Takes in those that are missing, once for each list that the program brings; whatever is there keeps its name. */
    public void load() {
        byte[] file = file();
        String list = DigestUtils.md5DigestAsHex(file);
        if (!store.shipped().equals(list)) {
            List<Division> shipped = divisions(file);
            Map<String, String> present =
                    store.namesOfMany(shipped.stream().map(Division::code).toList());
            store.insert(shipped.stream()
                    .filter(division -> !present.containsKey(division.code()))
                    .toList());
            store.tookIn(list);
        }
    }

    /** The names that came with the program, by code. */
    Map<String, String> names() {
        return divisions(file()).stream().collect(Collectors.toMap(Division::code, Division::name));
    }

    private static byte[] file() {
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Division> divisions(byte[] file) {
        try (InputStream text = new GZIPInputStream(new ByteArrayInputStream(file))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
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

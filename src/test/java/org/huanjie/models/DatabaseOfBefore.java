package org.huanjie.models;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.huanjie.minutes.AccountRecord;

/**
 * A database that an earlier version has left, with the files beside it: packed in {@code databases/NAME.zip}, described by {@code databases/NAME.json}.
 *
 * @param version the commit whose program wrote it
 * @param leftAt the instant on the program's clock when that program ended
 * @param parked the elections that were under way
 * @param reportingWaits where the region that reports waited
 * @param minutes how far the minutes of every election, and of the accounts, had come
 */
public record DatabaseOfBefore(
        String version,
        LocalDateTime leftAt,
        List<Parked> parked,
        Set<String> reportingWaits,
        Map<String, MinutesHead> minutes) {

    private static final Path FOLDER = Path.of("src", "test", "resources", "databases");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /** @param hash of the last entry */
    record MinutesHead(int entries, String hash) {}

    /** The ids of all elections, also of those that had ended. */
    List<String> elections() {
        return minutes.keySet().stream()
                .filter(name -> !name.equals(AccountRecord.NAME.value()))
                .sorted()
                .toList();
    }

    static DatabaseOfBefore read(String name) throws IOException {
        return JSON.readValue(FOLDER.resolve(name + ".json").toFile(), DatabaseOfBefore.class);
    }

    /** Unpacks the files of a database into an empty folder. */
    public static void unpack(String name, Path folder) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(FOLDER.resolve(name + ".zip")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        }
    }

    /** Packs the files of a database that nobody has open. */
    void write(String name, Path folder) throws IOException {
        Files.createDirectories(FOLDER);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(FOLDER.resolve(name + ".zip")));
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                add(zip, folder, file);
            }
        }
        try (OutputStream json = Files.newOutputStream(FOLDER.resolve(name + ".json"))) {
            JSON.writeValue(json, this);
        }
    }

    private static void add(ZipOutputStream zip, Path folder, Path file) throws IOException {
        zip.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, zip);
        zip.closeEntry();
    }
}

package org.huanjie.handout;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A table that grows row by row, packed, in a temporary file: as CSV with a mark, which Excel opens as it is. */
public final class TableFile implements AutoCloseable {

    private final Path file;
    private final BufferedWriter writer;

    public TableFile(String... headings) {
        try {
            file = Files.createTempFile("huanjie", ".csv.gz");
            writer = new BufferedWriter(
                    new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8));
            writer.write('\uFEFF');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        add(headings);
    }

    public void add(String... cells) {
        try {
            writer.write(Arrays.stream(cells)
                    .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                    .collect(Collectors.joining(",", "", "\r\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the table. */
    public byte[] packed() {
        try {
            writer.close();
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void unpack(byte[] packed, OutputStream to) throws IOException {
        try (InputStream table = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            table.transferTo(to);
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

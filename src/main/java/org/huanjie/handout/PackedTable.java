package org.huanjie.handout;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A table that grows row by row and is packed at once, in memory alone: as CSV with a mark, which Excel opens as it is. */
public final class PackedTable {

    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final BufferedWriter writer;

    /** Rows that are added to a table. */
    public PackedTable() {
        try {
            writer = new BufferedWriter(new OutputStreamWriter(new GZIPOutputStream(packed), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A table under its headings. */
    public static PackedTable with(String... headings) {
        PackedTable table = new PackedTable();
        table.write("\uFEFF");
        table.add(headings);
        return table;
    }

    public void add(String... cells) {
        write(Arrays.stream(cells)
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",", "", "\r\n")));
    }

    private void write(String text) {
        try {
            writer.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the table. */
    public byte[] packed() {
        try {
            writer.close();
            return packed.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void unpack(byte[] packed, OutputStream to) throws IOException {
        try (InputStream table = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            table.transferTo(to);
        }
    }
}

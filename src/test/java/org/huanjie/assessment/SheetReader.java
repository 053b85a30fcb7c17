package org.huanjie.assessment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Reads back what was written as a workbook. */
final class SheetReader {

    private SheetReader() {}

    static List<List<String>> rows(byte[] book, String sheet) {
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(book))) {
            return read.findSheet(sheet).orElseThrow().read().stream()
                    .map(row -> row.stream().map(SheetReader::text).toList())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Cell cell) {
        return cell == null ? "" : cell.getText();
    }
}

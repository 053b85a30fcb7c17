package org.huanjie.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;

/** An Excel workbook. */
public final class SheetBook {

    private static final String PROGRAM = "Huanjie";
    private static final String VERSION = "1.0";
    private static final String FONT = "宋体";
    private static final int FONT_SIZE = 11;

    private SheetBook() {}

    /** The bytes of a workbook with sheets that somebody adds. */
    public static byte[] of(String title, Consumer<Workbook> sheets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, PROGRAM, VERSION)) {
            book.properties().setTitle(title);
            book.setGlobalDefaultFont(FONT, FONT_SIZE);
            sheets.accept(book);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}

package org.huanjie.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** An Excel workbook: the cells of the first sheet that has any, as a person sees them. */
final class Workbook implements Lines {

    private static final String BOOK = "xl/workbook.xml";
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_BOOK = 1 << 20;
    private static final Pattern SINCE_1904 = Pattern.compile("date1904\\s*=\\s*[\"'](1|true)");
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final long LARGEST = 64L << 20;
    private static final int PACKED = 20;
    private static final long MOST_CELLS = 4_000_000;
    private static final long MOST_CHARACTERS = 40_000_000;
    private static final MathContext AS_SHOWN = new MathContext(15);
    private static final long SECONDS = 86_400;
    private static final LocalDate FIRST_1904 = LocalDate.of(1904, 1, 1);
    private static final LocalDate FIRST_1900 = LocalDate.of(1899, 12, 31);
    private static final int NEVER = 60;
    private static final Pattern NO_FIELDS = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]hms]*]|General|G/通用格式");
    private static final Pattern DATE_FIELDS = Pattern.compile("[ymdhs年月日时]", Pattern.CASE_INSENSITIVE);

    private final ReadableWorkbook book;
    private final boolean since1904;
    private final int mostRows;
    private final Iterator<Sheet> sheets;
    private Stream<Row> sheet;
    private Iterator<Row> rows;
    private boolean sheetHasRows;
    private int row;
    private int empty;
    private List<String> ahead;
    private long cells;
    private long characters;

    private Workbook(ReadableWorkbook book, boolean since1904, int mostRows) {
        this.book = book;
        this.since1904 = since1904;
        this.mostRows = mostRows;
        sheets = book.getSheets()
                .filter(each -> each.getVisibility() == SheetVisibility.VISIBLE)
                .iterator();
    }

    static boolean is(byte[] sent) {
        return Arrays.equals(Arrays.copyOf(sent, ZIP.length), ZIP);
    }

    /** @throws Refusal when it is no workbook, or one that is too large when it is unpacked */
    static Workbook open(byte[] sent, TableSize size) {
        boolean since1904 = SINCE_1904.matcher(bookOf(sent)).find();
        try {
            return new Workbook(
                    new ReadableWorkbook(new ByteArrayInputStream(sent), new ReadingOptions(true, true)),
                    since1904,
                    size.rows());
        } catch (IOException | RuntimeException broken) {
            throw noWorkbook();
        }
    }

    @Override
    public Optional<List<String>> next() {
        try {
            while (empty == 0 && ahead == null && advance()) {
                sheetHasRows |= ahead != null;
            }
        } catch (Refusal tooLarge) {
            throw tooLarge;
        } catch (IOException | RuntimeException broken) {
            throw noWorkbook();
        }
        if (empty > 0) {
            empty--;
            return Optional.of(List.of());
        }
        Optional<List<String>> next = Optional.ofNullable(ahead);
        ahead = null;
        return next;
    }

    /** Looks for the next row that is not empty, and counts those before it; the sheets behind the first that has any are left alone. */
    private boolean advance() throws IOException {
        while (rows == null || !rows.hasNext()) {
            if (sheetHasRows || !sheets.hasNext()) {
                return false;
            }
            closeSheet();
            sheet = sheets.next().openStream();
            rows = sheet.iterator();
            row = 0;
        }
        Row next = rows.next();
        if (next.getRowNum() > mostRows) {
            throw tooLarge();
        }
        List<String> texts = texts(next);
        if (!texts.isEmpty()) {
            empty = next.getRowNum() - 1 - row;
            row = next.getRowNum();
            ahead = texts;
        }
        return true;
    }

    private void closeSheet() {
        if (sheet != null) {
            sheet.close();
        }
    }

    @Override
    public void close() {
        closeSheet();
        try {
            book.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The part that says from when days are counted; a small file may unpack to a huge one, which is refused here. */
    private static String bookOf(byte[] sent) {
        String book = "";
        long left = Math.max(LARGEST, (long) PACKED * sent.length);
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(sent))
                .get()) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                try (InputStream content = zip.getInputStream(part)) {
                    if (part.getName().equals(BOOK)) {
                        book = new String(content.readNBytes(LONGEST_BOOK), StandardCharsets.UTF_8);
                    }
                    byte[] buffer = new byte[BUFFER];
                    for (int read = 0; read >= 0 && left >= 0; read = content.read(buffer)) {
                        left -= read;
                    }
                }
                if (left < 0) {
                    throw tooLarge();
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw noWorkbook();
        }
        return book;
    }

    private List<String> texts(Row row) {
        cells += row.getCellCount();
        if (cells > MOST_CELLS) {
            throw tooLarge();
        }
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < row.getCellCount(); column++) {
            String text = row.getOptionalCell(column).map(this::text).orElse("");
            characters += text.length();
            texts.add(text);
        }
        if (characters > MOST_CHARACTERS) {
            throw tooLarge();
        }
        return texts.stream().allMatch(String::isBlank) ? List.of() : texts;
    }

    private String text(Cell cell) {
        if (cell.getValue() instanceof BigDecimal number) {
            return isDate(cell) ? moment(number) : plain(number);
        }
        return Optional.ofNullable(cell.getType() == CellType.STRING ? cell.getText() : cell.getRawValue())
                .map(text -> cell.getValue() instanceof Boolean yes ? yes.toString() : text)
                .orElse("");
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0
                ? "0"
                : number.round(AS_SHOWN).stripTrailingZeros().toPlainString();
    }

    /** Excel keeps dates as numbers of days, which only their format tells from other numbers. */
    private static boolean isDate(Cell cell) {
        int id = Optional.ofNullable(cell.getDataFormatId()).orElse(0);
        boolean known = id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58;
        String format = Optional.ofNullable(cell.getDataFormatString()).orElse("");
        String fields = NO_FIELDS.matcher(format.split(";", 2)[0]).replaceAll("");
        return known || DATE_FIELDS.matcher(fields).find();
    }

    private String moment(BigDecimal number) {
        long seconds = number.multiply(BigDecimal.valueOf(SECONDS))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        long day = Math.floorDiv(seconds, SECONDS);
        LocalTime time = LocalTime.ofSecondOfDay(Math.floorMod(seconds, SECONDS));
        if (day == 0 && !since1904) {
            return time.toString();
        }
        LocalDate date = since1904 ? FIRST_1904.plusDays(day) : FIRST_1900.plusDays(day > NEVER ? day - 1 : day);
        return time.equals(LocalTime.MIDNIGHT)
                ? date.toString()
                : LocalDateTime.of(date, time).toString();
    }

    private static Refusal noWorkbook() {
        return new Refusal("", "打不开这个Excel工作簿；请在Excel或WPS中重新保存为.xlsx后再上传", "");
    }

    private static Refusal tooLarge() {
        return new Refusal("", "这个Excel工作簿太大；请分成几个，或另存为“CSV UTF-8（逗号分隔）”后再上传", "");
    }
}

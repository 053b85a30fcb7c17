package org.huanjie.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookTest {

    record Line(
            @Field("代码") String code,
            @Field(value = "日期", required = false) LocalDate date,
            @Field(value = "得分", required = false) BigDecimal score,
            @Field(value = "公开", required = false) boolean open) {}

    /** What stands in front of and behind the rows of a sheet. */
    private static final String SHEET =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>%s</sheetData></worksheet>";

    private static final String HEADER =
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>代码</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>日期</t></is></c>"
                    + "<c r=\"C1\" t=\"inlineStr\"><is><t>得分</t></is></c><c r=\"D1\" t=\"inlineStr\"><is><t>公开</t></is></c></row>";

    @Test
    void aWorkbookIsReadLikeAnyTable() {
        byte[] book = written(sheet -> {
            head(sheet, 0);
            sheet.value(1, 0, "370614003");
            sheet.value(1, 1, LocalDate.of(1990, 2, 28));
            sheet.style(1, 1).format("yyyy年m月d日").set();
            sheet.value(1, 2, 88.5);
            sheet.value(1, 3, true);
            sheet.value(2, 0, 370614102203L);
            sheet.value(2, 1, "1990/3/1");
            sheet.value(2, 2, 90);
            sheet.value(2, 3, "否");
        });

        assertThat(lines(book))
                .containsExactly(
                        new Line("370614003", LocalDate.of(1990, 2, 28), new BigDecimal("88.5"), true),
                        new Line("370614102203", LocalDate.of(1990, 3, 1), new BigDecimal("9E+1"), false));
    }

    @Test
    void titlesEmptyRowsAndEmptySheetsDoNoHarm() {
        byte[] book = book(workbook -> {
            workbook.newWorksheet("说明");
            Worksheet sheet = workbook.newWorksheet("名单");
            sheet.value(0, 0, "登记表");
            head(sheet, 3);
            sheet.value(6, 0, 12);
            sheet.value(9, 4, " ");
        });

        assertThat(lines(book)).containsExactly(new Line("12", null, null, false));
    }

    @Test
    void faultsNameTheirCells() {
        byte[] book = written(sheet -> {
            head(sheet, 2);
            sheet.value(3, 0, "ÕÅÈý");
            sheet.value(3, 1, "昨天");
            sheet.value(5, 2, "很高");
        });

        assertThat(faults(book))
                .containsExactly(
                        new Finding("rows[0].code", "第4行“代码”(A4)像是编码不对，现为“ÕÅÈý”；请另存为“CSV UTF-8（逗号分隔）”或xlsx后再上传", ""),
                        new Finding("rows[0].date", "第4行“日期”(B4)应为2026-09-28这样的日期，现为“昨天”", ""),
                        new Finding("rows[2].code", "第6行“代码”(A6)必须填写", ""),
                        new Finding("rows[2].score", "第6行“得分”(C6)应为数字，现为“很高”", ""));
    }

    /** Days are counted from 1900, with a 29 February that never was, or from 1904; only the format tells a date. */
    @ParameterizedTest(name = "{0} as {1}, 1904: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            45000   | m/d/yy                  | false | 2023-03-15
            45000   | yyyy-mm-dd              | false | 2023-03-15
            45000   | [$-804]yyyy年m月d日;@    | false | 2023-03-15
            45000.0 | yyyy/m/d h:mm           | false | 2023-03-15
            61      | yyyy-mm-dd              | false | 1900-03-01
            1       | yyyy-mm-dd              | false | 1900-01-01
            43538   | yyyy-mm-dd              | true  | 2023-03-15
            """)
    void datesAreReadAsExcelStoresThem(String days, String format, boolean since1904, LocalDate date) {
        String row = "<row r=\"2\"><c r=\"A2\"><v>12</v></c><c r=\"B2\" s=\"1\"><v>" + days + "</v></c></row>";

        assertThat(lines(raw(HEADER + row, format, since1904))).containsExactly(new Line("12", date, null, false));
    }

    @Test
    void aNumberWithoutADateFormatIsNoDate() {
        String row = "<row r=\"2\"><c r=\"A2\"><v>12</v></c><c r=\"B2\" s=\"1\"><v>45000</v></c></row>";

        assertThat(faults(raw(HEADER + row, "0.00_ ;[Red]\\-0.00\\ ", false)))
                .extracting(Finding::message)
                .containsExactly("第2行“日期”(B2)应为2026-09-28这样的日期，现为“45000”");
    }

    @ParameterizedTest
    @CsvSource({"12.0,12", "3.70614102203E11,370614102203", "0.1,0.1", "88.500000000000014,88.5", "0,0", "-5,-5"})
    void aNumberIsTheTextThatExcelShows(String stored, String shown) {
        String row = "<row r=\"2\"><c r=\"A2\"><v>" + stored + "</v></c></row>";

        assertThat(lines(raw(HEADER + row, "General", false)))
                .extracting(Line::code)
                .containsExactly(shown);
    }

    @Test
    void ofAFormulaItsValueCounts() {
        String row = "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>B9&amp;C9</f><v>三亚</v></c>"
                + "<c r=\"B2\" s=\"1\"><f>TODAY()</f><v>45000</v></c><c r=\"C2\"><f>1+1</f><v>2</v></c>"
                + "<c r=\"D2\" t=\"b\"><f>1=1</f><v>1</v></c></row>"
                + "<row r=\"3\"><c r=\"A3\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>";

        Table<Line> table = read(raw(HEADER + row, "yyyy-mm-dd", false));

        assertThat(table.rows().get(0).value())
                .isEqualTo(new Line("三亚", LocalDate.of(2023, 3, 15), new BigDecimal("2"), true));
        assertThat(table.faults()).extracting(Finding::message).containsExactly("第3行“代码”(A3)没有有效的值，现为“#DIV/0!”");
    }

    @Test
    void aSmallFileThatUnpacksToAHugeOneIsRefused() {
        byte[] bomb = zip(Map.of("xl/worksheets/sheet1.xml", new byte[80 << 20]));

        assertThat(bomb.length).isLessThan(200_000);
        assertThat(faults(bomb)).extracting(Finding::message).containsExactly(TOO_LARGE);
    }

    @Test
    void aSheetOfFarTooManyRowsOrCellsIsRefused() {
        assertThat(faults(raw(HEADER + "<row r=\"900000\"><c r=\"A900000\"><v>1</v></c></row>", "General", false)))
                .extracting(Finding::message)
                .containsExactly(TOO_LARGE);
        StringBuilder wide = new StringBuilder(HEADER);
        for (int row = 2; row < 400; row++) {
            wide.append("<row r=\"%d\"><c r=\"XFD%d\"><v>1</v></c></row>".formatted(row, row));
        }
        assertThat(faults(raw(wide.toString(), "General", false)))
                .extracting(Finding::message)
                .containsExactly(TOO_LARGE);
    }

    @Test
    void aTextThatIsRepeatedWithoutEndIsRefused() {
        String text = "<c r=\"A2\" t=\"s\"><v>0</v></c>";
        StringBuilder rows = new StringBuilder(HEADER);
        for (int row = 2; row < 1000; row++) {
            rows.append("<row r=\"%d\">%s</row>".formatted(row, text.replace("A2", "A" + row)));
        }
        Map<String, byte[]> parts = parts(rows.toString(), "General", false);
        parts.put(
                "xl/sharedStrings.xml",
                ("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>"
                                + "长".repeat(100_000) + "</t></si></sst>")
                        .getBytes(UTF_8));

        assertThat(faults(zip(parts))).extracting(Finding::message).containsExactly(TOO_LARGE);
    }

    @Test
    void entitiesAreNotExpanded() {
        Map<String, byte[]> parts = parts("", "General", false);
        parts.put(
                "xl/worksheets/sheet1.xml",
                ("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
                                + SHEET.formatted(HEADER
                                        + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>&b;&f;</t></is></c></row>"))
                        .getBytes(UTF_8));

        assertThat(faults(zip(parts)).toString()).doesNotContain("root:", "aaaaaaaaaaaaaaaaaaaa");
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 30, 200, 900})
    void aFileThatBreaksOffIsRefusedInWords(int length) {
        byte[] whole = written(sheet -> head(sheet, 0));

        assertThat(faults(Arrays.copyOf(whole, Math.min(length, whole.length - 30))))
                .extracting(Finding::message)
                .containsExactly("打不开这个Excel工作簿；请在Excel或WPS中重新保存为.xlsx后再上传");
    }

    @Test
    void anotherZipIsRefusedInWords() {
        assertThat(faults(zip(Map.of("readme.txt", "text".getBytes(UTF_8)))))
                .extracting(Finding::message)
                .containsExactly("打不开这个Excel工作簿；请在Excel或WPS中重新保存为.xlsx后再上传");
    }

    private static final String TOO_LARGE = "这个Excel工作簿太大；请分成几个，或另存为“CSV UTF-8（逗号分隔）”后再上传";

    private static void head(Worksheet sheet, int row) {
        List<String> names = List.of("代码", "日期", "得分", "公开");
        for (int column = 0; column < names.size(); column++) {
            sheet.value(row, column, names.get(column));
        }
    }

    private static Table<Line> read(byte[] sent) {
        return Table.read(sent, Line.class, "rows");
    }

    private static List<Line> lines(byte[] sent) {
        Table<Line> table = read(sent);
        assertThat(table.faults()).isEmpty();
        return table.rows().stream().map(Table.Row::value).toList();
    }

    private static List<Finding> faults(byte[] sent) {
        return catchThrowableOfType(Refusal.class, () -> read(sent).refuse(List.of()))
                .findings();
    }

    private static byte[] written(Consumer<Worksheet> content) {
        return book(workbook -> content.accept(workbook.newWorksheet("Sheet1")));
    }

    private static byte[] book(Consumer<Workbook> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "huanjie", "1.0")) {
            content.accept(workbook);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A workbook with the parts that Excel and WPS write. */
    private static byte[] raw(String rows, String format, boolean since1904) {
        return zip(parts(rows, format, since1904));
    }

    private static Map<String, byte[]> parts(String rows, String format, boolean since1904) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
                        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
                        + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>");
        parts.put(
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" "
                        + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                        + "<workbookPr date1904=\"" + (since1904 ? 1 : 0)
                        + "\"/><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                        + "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>"
                        + "<Relationship Id=\"rId3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
        parts.put(
                "xl/styles.xml",
                "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts count=\"1\"><numFmt numFmtId=\"176\" formatCode=\""
                        + format.replace("\"", "&quot;")
                        + "\"/></numFmts><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"176\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
        parts.put("xl/sharedStrings.xml", "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>");
        parts.put("xl/worksheets/sheet1.xml", SHEET.formatted(rows));
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        parts.forEach((name, text) -> bytes.put(name, text.getBytes(UTF_8)));
        return bytes;
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }
}

package org.huanjie.input;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    private static final List<String> COLUMNS = List.of("code", "name");
    private static final String TABLE = "code,name\r\n12,天津市\r\n1201,市辖区\r\n";

    static Stream<Arguments> tablesOfExcel() {
        return Stream.of(
                Arguments.of("CSV UTF-8", ("\uFEFF" + TABLE).getBytes(UTF_8)),
                Arguments.of("CSV", TABLE.getBytes(Charset.forName("GB18030"))),
                Arguments.of("Unicode text", ("\uFEFF" + TABLE.replace(',', '\t')).getBytes(UTF_16LE)),
                Arguments.of("tabs", TABLE.replace(',', '\t').getBytes(Charset.forName("GB18030"))),
                Arguments.of("semicolons", TABLE.replace(',', ';').getBytes(UTF_8)),
                Arguments.of("empty columns", TABLE.replace("\r\n", ",,\r\n").getBytes(UTF_8)),
                Arguments.of("empty rows", (TABLE + ",\r\n,\r\n\r\n").getBytes(UTF_8)),
                Arguments.of("wide and hard spaces", "code,name\n　12 ,\u00a0天津市　\n1201,市辖区\n".getBytes(UTF_8)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tablesOfExcel")
    void whateverExcelWritesIsTheSameTable(String kind, byte[] sent) {
        assertThat(CsvTable.read(sent, COLUMNS).rows())
                .extracting(CsvTable.Row::values)
                .containsExactly(List.of("12", "天津市"), List.of("1201", "市辖区"));
    }

    @Test
    void emptyLinesAreLeftOutButCountedAsThePersonAtTheTableCountsThem() {
        byte[] sent = "code,name\n12,天津市\n,\n\n1201,市辖区\n".getBytes(UTF_8);

        assertThat(CsvTable.read(sent, COLUMNS).rows())
                .extracting(CsvTable.Row::place)
                .containsExactly("数据第1行：", "数据第4行：");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PK\u0003\u0004", "\u00D0\u00CF\u0011\u00E0"})
    void aWorkbookIsToldHowToBecomeATable(String beginning) {
        byte[] workbook = (beginning + "\0\0\0").getBytes(Charset.forName("ISO-8859-1"));

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> CsvTable.read(workbook, COLUMNS));

        assertThat(refusal.findings())
                .extracting(Finding::message)
                .containsExactly("这是Excel工作簿，不是CSV表格；请在Excel中另存为“CSV UTF-8（逗号分隔）”后再上传");
    }

    @Test
    void valuesBeyondTheHeaderStayToBeRefused() {
        byte[] sent = "code,name\n12,天津市,,多\n".getBytes(UTF_8);

        assertThat(CsvTable.read(sent, COLUMNS).rows().get(0).values()).containsExactly("12", "天津市", "", "多");
    }
}

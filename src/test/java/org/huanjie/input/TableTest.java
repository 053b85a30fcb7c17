package org.huanjie.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

    static final Charset GB18030 = Charset.forName("GB18030");
    static final Charset GBK = Charset.forName("GBK");

    enum Standing implements InChinese {
        MEMBER("团员"),
        PARTY_MEMBER("中共党员");

        private final String title;

        Standing(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    record Way(
            @Field("推荐方式") String channel,

            @Field(value = "联名人数", required = false, max = 1000)
            int supporters) {}

    record PersonRow(
            @Field(value = "姓名", name = true) String name,
            @Field("出生日期") LocalDate birthDate,
            @Field("政治面貌") Standing politicalStatus,
            @Field(value = "得票数", min = 0, max = 9999) int votes,
            @Field(value = "本人自愿", required = false) boolean consent,
            @Field("推荐") Optional<Way> nomination) {}

    private static final String TABLE = """
            姓名,出生日期,政治面貌,得票数,本人自愿
            张三丰,1990-01-02,团员,12,是
            阿依古丽·买买提,1991-12-31,party-member,0,
            """;

    private static final List<PersonRow> PEOPLE = List.of(
            new PersonRow("张三丰", LocalDate.of(1990, 1, 2), Standing.MEMBER, 12, true, Optional.empty()),
            new PersonRow("阿依古丽·买买提", LocalDate.of(1991, 12, 31), Standing.PARTY_MEMBER, 0, false, Optional.empty()));

    static Stream<Arguments> tablesOfOfficePrograms() {
        return Stream.of(
                Arguments.of("CSV UTF-8", ("\uFEFF" + TABLE).getBytes(UTF_8)),
                Arguments.of("UTF-8 without a mark", TABLE.getBytes(UTF_8)),
                Arguments.of(
                        "CSV in a Chinese Windows", TABLE.replace("\n", "\r\n").getBytes(GB18030)),
                Arguments.of("Unicode text", ("\uFEFF" + TABLE.replace(',', '\t')).getBytes(UTF_16LE)),
                Arguments.of("UTF-16 of a Mac", ("\uFEFF" + TABLE.replace("\n", "\r")).getBytes(UTF_16BE)),
                Arguments.of("UTF-16LE without a mark", TABLE.getBytes(UTF_16LE)),
                Arguments.of("UTF-16BE without a mark", TABLE.getBytes(UTF_16BE)),
                Arguments.of("tabs", TABLE.replace(',', '\t').getBytes(GB18030)),
                Arguments.of("semicolons", TABLE.replace(',', ';').getBytes(UTF_8)),
                Arguments.of("full-width commas", TABLE.replace(',', '，').getBytes(GB18030)),
                Arguments.of("full-width semicolons", TABLE.replace(',', '；').getBytes(UTF_8)),
                Arguments.of("bars", TABLE.replace(',', '|').getBytes(UTF_8)),
                Arguments.of("a line for the separator", ("sep=;\n" + TABLE.replace(',', ';')).getBytes(UTF_8)),
                Arguments.of("empty columns", TABLE.replace("\n", ",,,\n").getBytes(UTF_8)),
                Arguments.of("empty rows", (",,\n\n" + TABLE + ",,,,\n,\n\n").getBytes(UTF_8)),
                Arguments.of("everything quoted", quoted().getBytes(UTF_8)),
                Arguments.of(
                        "English headings",
                        TABLE.replace("姓名,出生日期,政治面貌,得票数,本人自愿", "name,birthDate,Political Status,votes,CONSENT")
                                .getBytes(UTF_8)),
                Arguments.of(
                        "notes in headings",
                        TABLE.replace("姓名,出生日期", "*姓 名（必填）,出生日期[年-月-日]：").getBytes(UTF_8)),
                Arguments.of("a title above", ("吉阳镇候选人登记表\n\n" + TABLE).getBytes(UTF_8)),
                Arguments.of(
                        "numbers of rows",
                        TABLE.replace("姓名", "序号,姓名")
                                .replace("张", "1,张")
                                .replace("阿", "2,阿")
                                .getBytes(UTF_8)),
                Arguments.of(
                        "wide and hard spaces", TABLE.replace(",", "　,\u00a0").getBytes(UTF_8)),
                Arguments.of(
                        "dates of Excel",
                        TABLE.replace("1990-01-02", "1990/1/2")
                                .replace("1991-12-31", "1991年12月31日")
                                .getBytes(UTF_8)),
                Arguments.of(
                        "dates of digits",
                        TABLE.replace("1990-01-02", "19900102")
                                .replace("1991-12-31", "1991.12.31 0:00")
                                .getBytes(UTF_8)),
                Arguments.of("full-width digits", TABLE.replace("12,是", "１２,√").getBytes(UTF_8)));
    }

    private static String quoted() {
        return TABLE.lines()
                .map(line -> Stream.of(line.split(",", -1)).collect(Collectors.joining("\",\"", "\"", "\"")))
                .collect(Collectors.joining("\r\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tablesOfOfficePrograms")
    void whateverOfficeProgramsWriteIsTheSameTable(String kind, byte[] sent) {
        assertThat(read(sent).faults()).isEmpty();
        assertThat(read(sent).rows()).extracting(Table.Row::value).containsExactlyElementsOf(PEOPLE);
    }

    @Test
    void whatStandsInAnotherRecordHasItsOwnColumns() {
        PersonRow row = read("姓名,出生日期,政治面貌,得票数,推荐方式,联名人数\n张三丰,1990-01-02,团员,12,联名,11\n")
                .rows()
                .get(0)
                .value();

        assertThat(row.nomination()).contains(new Way("联名", 11));
        assertThat(faults("姓名,出生日期,政治面貌,得票数,推荐方式,联名人数\n张三丰,1990-01-02,团员,12,联名,很多\n"))
                .containsExactly(
                        new Finding("people[0].nomination.supporters", "第2行“联名人数”(F2)应为不超过1000的整数，现为“很多”", ""));
    }

    @Test
    void aLineBreakInACellIsOneRow() {
        assertThat(faults("姓名,出生日期,政治面貌,得票数\n\"张\n三\",1990-01-02,团员,1\n李四,x,团员,1\n"))
                .extracting(Finding::message)
                .containsExactly("第3行“出生日期”(B3)应为2026-09-28这样的日期，现为“x”");
    }

    @Test
    void thirtyFaultsOfATableAreThirtyFaultsAtOnce() {
        String rows = IntStream.range(0, 10)
                .mapToObj(row -> "张三,1990-02-3" + row % 2 + ",群众,-1\n")
                .collect(Collectors.joining());

        List<Finding> faults = faults("姓名,出生日期,政治面貌,得票数\n\n" + rows);

        assertThat(faults).hasSize(30);
        assertThat(faults.subList(27, 30))
                .containsExactly(
                        new Finding("people[10].birthDate", "第12行“出生日期”(B12)应为2026-09-28这样的日期，现为“1990-02-31”", ""),
                        new Finding("people[10].politicalStatus", "第12行“政治面貌”(C12)应为团员、中共党员之一，现为“群众”", ""),
                        new Finding("people[10].votes", "第12行“得票数”(D12)应为0到9999的整数，现为“-1”", ""));
    }

    @Test
    void ofMoreThanAThousandFaultsTheRestIsCounted() {
        List<Finding> faults = faults("姓名,出生日期,政治面貌,得票数\n" + "张三,x,团员,1\n".repeat(1500));

        assertThat(faults).hasSize(1001).last().isEqualTo(new Finding("", "另有500处错误没有列出", ""));
    }

    @Test
    void whatIsMissingIsNamedAtItsCell() {
        assertThat(faults("姓名,出生日期,政治面貌,得票数\n,1990-02-03,团员,\n"))
                .containsExactly(
                        new Finding("people[0].name", "第2行“姓名”(A2)必须填写", ""),
                        new Finding("people[0].votes", "第2行“得票数”(D2)必须填写", ""));
    }

    @Test
    void missingUnknownAndRepeatedColumnsAreNamedOnceForAllRows() {
        assertThat(faults("姓名,颜色,姓名,政治面貌\n张三,红,李四,团员\n王五,红,李四,群众,,多\n"))
                .extracting(Finding::message)
                .containsExactly(
                        "第1行“颜色”(B1)不是这张表的列：" + HEADINGS,
                        "第1行“姓名”(C1)写了两次",
                        "第1行的表头缺少“出生日期”（birthDate）、“得票数”（votes）",
                        "第3行(F3)的列数多于表头",
                        "第3行“政治面貌”(D3)应为团员、中共党员之一，现为“群众”");
    }

    private static final String HEADINGS =
            "name,birthDate,politicalStatus,votes,consent,nomination.channel,nomination.supporters，或者姓名,出生日期,政治面貌,得票数,本人自愿,推荐方式,联名人数";

    @Test
    void aTableWithoutAHeaderIsAskedForIt() {
        assertThat(faults("")).extracting(Finding::message).containsExactly("第一行必须是表头：" + HEADINGS);
        assertThat(faults("张三,1990-01-01,团员,1\n")).extracting(Finding::message).containsExactly("第一行必须是表头：" + HEADINGS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"姓名,得票数\n\"张三,1\n", "姓名,得票数\n\"张\"三,1\n"})
    void quotesThatDoNotMatchAreNamedWithTheirRow(String broken) {
        assertThat(faults(broken)).extracting(Finding::message).containsExactly("内容不是有效的CSV表格：第2行的引号没有成对");
    }

    @Test
    void anOldWorkbookIsToldHowToBecomeANewOne() {
        byte[] old = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1\0\0\0".getBytes(ISO_8859_1);

        assertThat(faults(old))
                .extracting(Finding::message)
                .containsExactly("这是旧版的Excel工作簿（.xls），或者设有密码；请另存为没有密码的.xlsx或“CSV UTF-8（逗号分隔）”后再上传");
    }

    @Test
    void bytesOfNoEncodingAreRefused() {
        assertThat(faults("name,votes\n\u00FF\u00FF,1\n".getBytes(ISO_8859_1)))
                .extracting(Finding::message)
                .containsExactly("看不出表格是哪种编码，请另存为“CSV UTF-8（逗号分隔）”或xlsx后再上传");
    }

    @Test
    void aZeroAmongTextDoesNotMakeItUtf16() {
        assertThat(faults("姓名,得票数\n张\u0000三,12\n"))
                .extracting(Finding::message)
                .containsExactly("内容中含有不能使用的字符，不是CSV表格");
    }

    /** As a table looks that was opened in one encoding and saved in another. */
    @ParameterizedTest
    @ValueSource(strings = {"张\uE1A4丰", "张\uFFFD丰", "锟斤拷", "ÕÅÈý", "å¼ ä¸‰", "寮犱笁", "εΊτ", "涔拌幉鑻?", "Ð¡Ã÷"})
    void garbledNamesAreRefusedByTheirCell(String name) {
        assertThat(faults("姓名,出生日期,政治面貌,得票数\n" + name + ",1990-01-02,团员,1\n"))
                .containsExactly(new Finding(
                        "people[0].name",
                        "第2行“姓名”(A2)像是编码不对，现为“" + Spelling.of(name) + "”；请另存为“CSV UTF-8（逗号分隔）”或xlsx后再上传",
                        ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"张三丰", "阿依古丽·买买提", "欧阳娜娜", "濮虹波", "赵䶮", "𠮷野", "John Smith", "ཨ་མ", "ئايگۈل", "玥珺", "囍", "濠口村"})
    void rareNamesAreNotTakenForGarbledOnes(String name) {
        assertThat(read("姓名,出生日期,政治面貌,得票数\n" + name + ",1990-01-02,团员,1\n")
                        .rows()
                        .get(0)
                        .value()
                        .name())
                .isEqualTo(Spelling.of(name));
    }

    @Test
    void aGarbledHeaderIsSaidToBeOne() {
        byte[] sent = new String(TABLE.getBytes(GB18030), ISO_8859_1).getBytes(UTF_8);

        assertThat(faults(sent))
                .extracting(Finding::message)
                .containsExactly("“ÐÕÃû”像是编码不对，请另存为“CSV UTF-8（逗号分隔）”或xlsx后再上传");
    }

    @ParameterizedTest
    @CsvSource({"#N/A", "#REF!", "########"})
    void whatAnOfficeProgramCouldNotShowIsNoValue(String shown) {
        assertThat(faults("姓名,出生日期,政治面貌,得票数\n" + shown + ",1990-01-02,团员,1\n"))
                .extracting(Finding::message)
                .containsExactly("第2行“姓名”(A2)没有有效的值，现为“" + shown + "”");
    }

    @Test
    void whatIsFoundLaterStandsWithItsRow() {
        Table<PersonRow> table = read("姓名,出生日期,政治面貌,得票数\n张三,1990-01-02,团员,1\n李四,x,团员,1\n");

        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> table.refuse(List.of(table.rows().get(0).fault("name", "张三已经登记"))));

        assertThat(refusal.findings())
                .extracting(Finding::field, Finding::message)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("people[0].name", "第2行“姓名”(A2)：张三已经登记"),
                        org.assertj.core.groups.Tuple.tuple(
                                "people[1].birthDate", "第3行“出生日期”(B3)应为2026-09-28这样的日期，现为“x”"));
    }

    static Table<PersonRow> read(String sent) {
        return read(sent.getBytes(UTF_8));
    }

    static Table<PersonRow> read(byte[] sent) {
        return Table.read(sent, PersonRow.class, "people");
    }

    private static List<Finding> faults(String sent) {
        return faults(sent.getBytes(UTF_8));
    }

    static List<Finding> faults(byte[] sent) {
        return catchThrowableOfType(Refusal.class, () -> read(sent).refuse(List.of()))
                .findings();
    }
}

package org.huanjie.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.huanjie.division.Division;
import org.huanjie.division.Divisions;
import org.huanjie.division.ShippedDivisions;
import org.huanjie.input.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.UriUtils;

class DivisionsTest extends AccessTest {

    @Autowired
    private Divisions divisions;

    @Autowired
    private ShippedDivisions shipped;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void theShippedOnesAreThereFromTheFirstStart() {
        assertThat(divisions.name("460203198")).isEqualTo("吉阳镇");
        assertThat(divisions.below("460203198"))
                .hasSize(38)
                .contains(new Division("460203198008", "红郊社区居委会"), new Division("460203198219", "田独村委会"));
        assertThat(divisions.below("370614")).extracting(Division::name).contains("新港街道");
        assertThat(divisions.name("999999")).isEqualTo("999999");
        assertThat(divisions.withLeagueBody("", 0, 100))
                .extracting(Division::code)
                .contains("370614003", "440305002", "460203198");
    }

    @Test
    void allProvincesCitiesAndCountiesAreAmongThem() {
        assertThat(divisions.name("11")).isEqualTo("北京市");
        assertThat(divisions.name("659001")).isEqualTo("石河子市");
        assertThat(divisions.fullName("110101")).isEqualTo("北京市东城区");
        assertThat(divisions.fullName("659001")).isEqualTo("新疆维吾尔自治区石河子市");
    }

    /** As an installation has it that was set up with a list of which the program now brings more. */
    @Test
    void anOlderListIsCompletedAtTheNextStartAndRenamedDivisionsStayRenamed() {
        jdbc.sql("update division_list set shipped = 'older'").update();
        jdbc.sql("delete from division where code = '659001'").update();
        jdbc.sql("update division set name = '石家庄' where code = '1301'").update();

        transaction.executeWithoutResult(status -> shipped.load());

        assertThat(divisions.name("659001")).isEqualTo("石河子市");
        assertThat(divisions.name("1301")).isEqualTo("石家庄");
        assertThat(send("code,name\n1301,石家庄市\n").statusCode()).isEqualTo(200);
    }

    @Test
    void aPlaceIsFoundByItsNameWithTheWholeWayToIt() {
        HttpResponse<String> answer = found("q=和平区");
        HttpResponse<String> along = found("q=沈阳市和平区");
        HttpResponse<String> villages = found("q=红旗&kind=village&page=1&size=5");

        assertThat(json(answer))
                .extracting(hit ->
                        hit.path("code").asText() + " " + hit.path("fullName").asText())
                .startsWith("120101 天津市和平区", "210102 辽宁省沈阳市和平区");
        assertThat(json(along).path(0).path("code").asText()).isEqualTo("210102");
        assertThat(json(along).path(0).path("kind").asText()).isEqualTo("county");
        assertThat(json(villages))
                .hasSize(5)
                .allSatisfy(hit -> assertThat(hit.path("name").asText()).contains("红旗", "村"));
        assertThat(Integer.parseInt(
                        villages.headers().firstValue("X-Total-Count").orElseThrow()))
                .isGreaterThan(10);
    }

    @Test
    void whatIsImportedIsFoundAtOnce() {
        assertThat(json(found("q=水磨沟镇新村"))).isEmpty();

        send("code,name\n510104030,水磨沟镇\n510104030201,新村村委会\n");

        assertThat(json(found("q=水磨沟镇新村")).path(0).path("code").asText()).isEqualTo("510104030201");
    }

    @Test
    void aQueryWithFaultsIsToldAllOfThem() {
        HttpResponse<String> answer = found("kind=hamlet&page=-1");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).path("findings"))
                .extracting(finding -> finding.path("field").asText())
                .containsExactlyInAnyOrder("q", "kind", "page");
        assertThat(browser.get("/api/divisions?q=x").statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> found(String query) {
        return browser.getAs("jiyang-league", "/api/divisions?" + UriUtils.encodeQuery(query, StandardCharsets.UTF_8));
    }

    @Test
    void anImportAddsRenamesAndCounts() {
        HttpResponse<String> first = send("code,name\n510104,锦江区\n510104020,锦官驿街道\n510104020001,大慈寺社区\n");
        HttpResponse<String> second = send("code,name\n510104020001,大慈寺社区居委会\n510104020,锦官驿街道\n510104021,东湖街道\n");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).isEqualTo("{\"imported\":2,\"unchanged\":1}");
        assertThat(second.body()).isEqualTo("{\"imported\":2,\"unchanged\":1}");
        assertThat(divisions.name("510104020001")).isEqualTo("大慈寺社区居委会");
    }

    @Test
    void aWorkbookIsATableToo() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "huanjie", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("区划");
            sheet.value(0, 0, "名称");
            sheet.value(0, 1, "区划代码");
            sheet.value(1, 0, "清波街道");
            sheet.value(1, 1, 330102001);
            sheet.value(2, 0, "清波门社区");
            sheet.value(2, 1, "330102001051");
        }

        HttpResponse<String> answer =
                browser.postAs("admin", "demo", "/api/divisions", Table.WORKBOOK, bytes.toByteArray());

        assertThat(answer.body()).isEqualTo("{\"imported\":2,\"unchanged\":0}");
        assertThat(divisions.name("330102001051")).isEqualTo("清波门社区");
    }

    @Test
    void aDivisionMayStandBeforeTheOneInWhichItLiesAndInTheEncodingOfAChineseWindows() {
        byte[] sheet = "名称,区划代码\r\n前门社区,110102077001\r\n前门西街道,110102077\r\n".getBytes(Charset.forName("GB18030"));

        HttpResponse<String> answer = browser.postAs("admin", "demo", "/api/divisions", "text/csv", sheet);

        assertThat(answer.body()).isEqualTo("{\"imported\":2,\"unchanged\":0}");
        assertThat(divisions.fullName("110102077001")).isEqualTo("北京市西城区前门西街道前门社区");
    }

    @Test
    void everyFaultOfALongTableIsNamedInAListToBeFetched() {
        String rows = IntStream.range(0, 2500)
                .mapToObj(each -> (1000000 + each) + ",某村\n")
                .collect(Collectors.joining());

        HttpResponse<String> answer = send("code,name\n110101077,某街道\n" + rows);
        JsonNode findings = json(answer).path("findings");
        String last = findings.path(1000).path("message").asText();
        String list = last.replaceFirst(".*?(/api/handouts/[0-9a-f-]+).*", "$1");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(findings).hasSize(1001);
        assertThat(last).startsWith("共有2500处错误，这里只列出前1000处；全部错误见/api/handouts/");
        assertThat(browser.getAs("admin", list).body().lines())
                .hasSize(2501)
                .startsWith("\uFEFF\"位置\",\"错误\"")
                .endsWith("\"rows[2500].code\",\"第2502行“区划代码”(A2502)：区划代码“1002499”不正确，应为2、4、6、9或12位数字\"");
        assertThat(browser.getAs("admin", list).statusCode()).isEqualTo(200);
        assertThat(browser.getAs("jiyang-league", list).statusCode()).isEqualTo(404);
        assertThat(divisions.find("110101077")).isEmpty();
    }

    @Test
    void aTableWithFaultsIsRefusedAsAWhole() {
        HttpResponse<String> answer = send(
                "code,name\n120101001,劝业场街道\n120101002,小白楼街道\n120101002,小白楼街道\n120,甲\n139902001,长安街道\n120101003,\n");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).path("findings"))
                .extracting(finding -> finding.path("field").asText() + " "
                        + finding.path("message").asText())
                .containsExactly(
                        "rows[2].code 第4行“区划代码”(A4)：区划代码120101002重复出现",
                        "rows[3].code 第5行“区划代码”(A5)：区划代码“120”不正确，应为2、4、6、9或12位数字",
                        "rows[4].code 第6行“区划代码”(A6)：上级区划139902既不在表中也未登记",
                        "rows[5].name 第7行“名称”(B7)：没有填写名称");
        assertThat(divisions.find("120101001")).isEmpty();
    }

    @Test
    void aShippedDivisionIsRenamedOnPurposeOnly() {
        HttpResponse<String> slip = send("code,name\n370614003,新港乡\n");

        assertThat(slip.statusCode()).isEqualTo(422);
        assertThat(json(slip).path("findings").path(0).path("message").asText())
                .startsWith("第2行“名称”(B2)：区划370614003随程序提供的名称是“")
                .contains("rename=true");
        assertThat(divisions.name("370614003")).isNotEqualTo("新港乡");

        String before = divisions.name("370614003");
        assertThat(browser.postAs("admin", "/api/divisions?rename=true", "text/csv", "code,name\n370614003,新港乡\n")
                        .statusCode())
                .isEqualTo(200);
        assertThat(divisions.name("370614003")).isEqualTo("新港乡");
        assertThat(send("code,name\n370614003," + before + "\n").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"code,name\n\"12,天津市\n", "code,name\n12,\"天津\"市\n", "\"", "code,name\n12,天\0津\n"})
    void whatIsNoTableIsRefusedInWords(String broken) {
        HttpResponse<String> answer = send(broken);

        assertThat(answer.statusCode()).isIn(400, 422);
        assertThat(answer.body()).containsPattern("[\\u4e00-\\u9fff]").doesNotContain("xception", "SQL");
    }

    @Test
    void theHeaderIsAskedFor() {
        assertThat(json(send("12,天津市\n"))
                        .path("findings")
                        .path(0)
                        .path("message")
                        .asText())
                .isEqualTo("第一行必须是表头：code,name，或者区划代码,名称");
    }

    @Test
    void anEmptyFileIsAskedForItsHeader() {
        assertThat(json(send("")).path("findings").path(0).path("message").asText())
                .isEqualTo("第一行必须是表头：code,name，或者区划代码,名称");
    }

    /** What Excel makes of long numbers, of wide digits, and of a line break in a cell. */
    @Test
    void codesThatExcelShortenedAndNamesOfTwoLinesAreRefusedWithTheWayOut() {
        HttpResponse<String> answer = send("code,name\n3.70614E+11,甲村\n３７０６１４１０２,乙镇\n370614998,\"丙\n镇\"\n");

        assertThat(json(answer).path("findings"))
                .extracting(finding -> finding.path("message").asText())
                .containsExactly(
                        "第2行“区划代码”(A2)：区划代码“3.70614E+11”不正确，应为2、4、6、9或12位数字；Excel缩短了这个数字，请把这一列设为文本格式，重新填写",
                        "第3行“区划代码”(A3)：区划代码“３７０６１４１０２”不正确，应为2、4、6、9或12位数字；请用半角数字填写",
                        "第4行“名称”(B4)：名称中不能换行");
    }

    @Test
    void onlyAdministratorsImport() {
        assertThat(browser.postAs("jiyang-league", "/api/divisions", "text/csv", "code,name\n120101001,劝业场街道\n")
                        .statusCode())
                .isEqualTo(403);
        assertThat(divisions.find("120101001")).isEmpty();
    }

    private HttpResponse<String> send(String csv) {
        return browser.postAs("admin", "/api/divisions", "text/csv", csv);
    }
}

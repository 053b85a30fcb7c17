package org.huanjie.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {

    enum Outcome {
        APPROVED,
        SENT_BACK
    }

    record Sheet(
            @Field("会议日期") LocalDate day,

            @Field(value = "发出票数", min = 0, max = 9999, clause = "JY-4.5")
            int issued,

            @Field("结果") Outcome outcome,
            @Field(value = "候选人", min = 1) List<Row> candidates,
            @Field(value = "备注", required = false, max = 5) String remark,
            @Field("评分") Optional<BigDecimal> score,
            @Field(value = "公开", required = false) boolean open,
            @Field(value = "各村人数", required = false) Map<String, Integer> heads,
            @Field(value = "开会时间", required = false) LocalDateTime at) {}

    record Row(
            @Field("姓名") String name,

            @Field(value = "赞成票", min = 0) @JsonProperty("for")
            int votes) {

        Row {
            if (votes == 13) {
                throw new Refusal("for", "赞成票与签票数不符", "JY-9");
            }
        }
    }

    private static final String RIGHT = """
            {"day": "2026-09-28", "issued": 40, "outcome": "sent-back",
             "candidates": [{"name": "林海燕", "for": 21}, {"name": "周明", "for": 3.0}],
             "remark": "", "score": 88.5, "heads": {"甲村": 3}}""";

    private final AnswerReader reader = new AnswerReader();
    private final AnswerWriter writer = new AnswerWriter();

    @Test
    void aRightAnswerBecomesTheRecord() {
        assertThat(read(RIGHT))
                .isEqualTo(new Sheet(
                        LocalDate.of(2026, 9, 28),
                        40,
                        Outcome.SENT_BACK,
                        List.of(new Row("林海燕", 21), new Row("周明", 3)),
                        "",
                        Optional.of(new BigDecimal("88.5")),
                        false,
                        Map.of("甲村", 3),
                        null));
    }

    @Test
    void whatIsWrittenIsReadBack() {
        Sheet sheet = read(RIGHT);
        assertThat(reader.read(writer.write(sheet), Sheet.class)).isEqualTo(sheet);
    }

    @Test
    void whatTheFormShowedIsIgnoredAtTheTopOnly() {
        assertThat(read(RIGHT.replace("{\"day\"", "{\"context\": {\"a\": 1}, \"version\": \"3\", \"day\"")))
                .isEqualTo(read(RIGHT));
        assertThat(faults(RIGHT.replace("{\"name\": \"周明\"", "{\"context\": 1, \"name\": \"周明\"")))
                .containsExactly(new Finding("candidates[1].context", "“候选人”第2行没有“context”这一项", ""));
    }

    @Test
    void allFaultsAreFoundAtOnce() {
        assertThat(faults("""
                                {"day": "2026-02-30", "issued": -1, "outcome": "SENT_BACK", "remark": "六个字的备注",
                                 "candidates": [{"for": "3"}, null, {"name": 7, "for": 1.5}], "score": "88", "extra": 1}"""))
                .containsExactlyInAnyOrder(
                        new Finding("day", "“会议日期”应是真实的日期或时间，写作2026-09-28", ""),
                        new Finding("issued", "“发出票数”应为0至9999", "JY-4.5"),
                        new Finding("outcome", "“结果”应是下列之一：approved、sent-back", ""),
                        new Finding("candidates[0].name", "“候选人”第1行的“姓名”必须填写", ""),
                        new Finding("candidates[0].for", "“候选人”第1行的“赞成票”应是整数", ""),
                        new Finding("candidates[1]", "“候选人”第2行没有填写", ""),
                        new Finding("candidates[2].name", "“候选人”第3行的“姓名”应是文字", ""),
                        new Finding("candidates[2].for", "“候选人”第3行的“赞成票”应是整数", ""),
                        new Finding("remark", "“备注”应不超过5个字", ""),
                        new Finding("score", "“评分”应是数字", ""),
                        new Finding("extra", "这里没有“extra”这一项", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "3", "\"x\"", "true"})
    void onlyAnObjectIsAnAnswer(String sent) {
        assertThat(faults(sent)).containsExactly(new Finding("", "内容应是一组填写项", ""));
    }

    @Test
    void nothingSentIsEverythingMissing() {
        assertThat(faults("{}")).extracting(Finding::field).containsExactly("day", "issued", "outcome", "candidates");
    }

    @Test
    void nullAndBlankCountAsMissing() {
        assertThat(faults(RIGHT.replace("\"2026-09-28\"", "null").replace("林海燕", "  ")))
                .extracting(Finding::field)
                .containsExactly("day", "candidates[0].name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1e400", "99999999999999999999999", "1e999999999", "2147483648", "10000"})
    void hugeNumbersAreOutOfBounds(String number) {
        assertThat(faults(RIGHT.replace("40", number)))
                .extracting(Finding::field)
                .containsExactly("issued");
    }

    @ParameterizedTest
    @CsvSource({"\"abc\\u0000\"", "\"\\ud800\""})
    void unreadableTextIsRefused(String text) {
        assertThat(faults(RIGHT.replace("\"林海燕\"", text)))
                .containsExactly(new Finding("candidates[0].name", "“候选人”第1行的“姓名”含有无法显示的字符", ""));
    }

    @Test
    void textsEndAtTwoHundredCharactersUnlessSaid() {
        assertThat(read(RIGHT.replace("林海燕", "名".repeat(200)))).isNotNull();
        assertThat(faults(RIGHT.replace("林海燕", "名".repeat(201))))
                .containsExactly(new Finding("candidates[0].name", "“候选人”第1行的“姓名”应不超过200个字", ""));
    }

    @Test
    void tooFewRowsAreRefused() {
        assertThat(faults(RIGHT.replaceAll("(?s)\\[.*]", "[]")))
                .containsExactly(new Finding("candidates", "“候选人”应为1至1000行", ""));
    }

    @Test
    void wrongValuesOfAMapAreNamed() {
        assertThat(faults(RIGHT.replace("{\"甲村\": 3}", "{\"甲村\": \"三\"}")))
                .containsExactly(new Finding("heads.甲村", "“各村人数”中的“甲村”应是整数", ""));
    }

    @Test
    void whatARecordItselfRefusesIsAFaultOfItsRow() {
        assertThat(faults(RIGHT.replace("21", "13")))
                .containsExactly(new Finding("candidates[0].for", "赞成票与签票数不符", "JY-9"));
    }

    @Test
    void theFieldsAreDescribed() {
        assertThat(reader.describe(Sheet.class))
                .contains(
                        new AnswerField("day", "date", true, "2026-09-28", "会议日期"),
                        new AnswerField("issued", "integer", true, "0..9999", "发出票数"),
                        new AnswerField("outcome", "choice", true, "approved|sent-back", "结果"),
                        new AnswerField("candidates", "list", true, "1..1000 rows", "候选人"),
                        new AnswerField("candidates[].for", "integer", true, "0..2147483647", "赞成票"),
                        new AnswerField("score", "decimal", false, "", "评分"));
    }

    private Sheet read(String json) {
        return reader.read(writer.parse(json), Sheet.class);
    }

    private List<Finding> faults(String json) {
        return catchThrowableOfType(Refusal.class, () -> read(json)).findings();
    }
}

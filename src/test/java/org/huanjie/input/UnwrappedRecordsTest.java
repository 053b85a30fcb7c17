package org.huanjie.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Records whose components stand beside those of the record that holds them. */
class UnwrappedRecordsTest {

    record Facts(
            @Field("姓名") String name,
            @Field("出生日期") LocalDate birthDate,
            @Field("单位") String unit,
            @Field("编制") Optional<String> staffing) {}

    record Row(
            @JsonUnwrapped @UnwrappedFields(optional = "birthDate")
            Facts facts,

            @Field("职务") String post) {}

    record Named(
            @Field("职务") String post,

            @JsonUnwrapped @JsonIgnoreProperties({"unit", "staffing"}) @UnwrappedFields(required = "birthDate")
            Facts facts) {}

    private final AnswerReader reader = new AnswerReader();
    private final AnswerWriter writer = new AnswerWriter();

    @Test
    void itsComponentsAreReadFromBesideTheOthersAndMayLackWhereThePlaceSaysSo() {
        Row row = reader.read(json("{\"post\": \"member\", \"name\": \"王芳\", \"unit\": \"社区\"}"), Row.class);

        assertThat(row).isEqualTo(new Row(new Facts("王芳", null, "社区", Optional.empty()), "member"));
        assertThat(writer.write(row).has("facts")).isFalse();
        assertThat(reader.read(writer.write(row), Row.class)).isEqualTo(row);
    }

    @Test
    void faultsNameTheFieldAsItWasSent() {
        assertThatThrownBy(() -> reader.read(json("{\"post\": \"member\", \"unit\": 3}"), Row.class))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings())
                        .containsExactly(new Finding("name", "“姓名”必须填写", ""), new Finding("unit", "“单位”应是文字", "")));
    }

    @Test
    void whatThePlaceDoesNotAskForIsRefusedAndNotWritten() {
        Named named = reader.read(
                json("{\"post\": \"secretary\", \"name\": \"王芳\", \"birthDate\": \"1998-03-09\"}"), Named.class);

        assertThat(writer.write(named).toString())
                .isEqualTo("{\"post\":\"secretary\",\"name\":\"王芳\",\"birthDate\":\"1998-03-09\"}");
        assertThatThrownBy(() -> reader.read(
                        json(
                                "{\"post\": \"secretary\", \"name\": \"王芳\", \"birthDate\": \"1998-03-09\", \"unit\": \"社区\"}"),
                        Named.class))
                .hasMessageContaining("没有“unit”这一项");
        assertThat(reader.describe(Named.class))
                .extracting(AnswerField::path)
                .containsExactly("post", "name", "birthDate");
    }

    @Test
    void aPatchChangesWhatItStatesAndNothingElse() {
        Facts known = new Facts("王芳", LocalDate.of(1998, 3, 9), "社区", Optional.of("inside"));

        assertThat(Patch.stating(Map.of("unit", "镇政府")).applyTo(known))
                .isEqualTo(new Facts("王芳", LocalDate.of(1998, 3, 9), "镇政府", Optional.of("inside")));
        assertThat(Patch.NOTHING.applyTo(known)).isEqualTo(known);
    }

    private JsonNode json(String text) {
        return writer.parse(text);
    }
}

package org.huanjie.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerComparisonTest {

    private static final String JSON = "application/json";
    private static final String ONE = "0190aa11-0000-11f1-8000-000000000001";
    private static final String OTHER = "0190aa11-0000-11f1-8000-000000000002";

    private final AnswerComparison comparison = new AnswerComparison();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a': 1, 'b': [2, 3]} | {'b': [2, 3], 'a': 1}",
                "{'a': 1} | {'a': 1, 'education': 'college'}",
                "{'rows': [{'a': 1}]} | {'rows': [{'a': 1, 'b': null}]}",
                "{'clause': 'JY-4.1b'} | {'clause': 'jiyang-4-1-2'}",
                "{'clauses': ['E2', 'E3']} | {'clauses': []}",
                "{'message': '请核对（E18）'} | {'message': '请核对（《吉阳镇实施方案》四（一）1）'}",
                "{'version': '*'} | {'version': '5d1a7'}",
                "{'fields': [{'path': 'name'}]} | {'fields': [{'path': 'age'}, {'path': 'name'}]}",
            })
    void isTheSame(String recorded, String now) {
        assertThat(differences(recorded, now)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a': 1, 'b': 2} | {'a': 1} | body.b: recorded 2, now nothing",
                "{'a': 1} | {'a': 2} | body.a: recorded 1, now 2",
                "{'a': 1} | {'a': '1'} | body.a: recorded 1, now \"1\"",
                "{'a': null} | {'a': false} | body.a: recorded null, now false",
                "{'a': {'b': [1, 2]}} | {'a': {'b': [2, 1]}} | body.a.b[0]: recorded 1, now 2",
                "{'a': [1]} | {'a': [1, 2]} | body.a: recorded 1 elements [1], now 2 [1,2]",
                "{'message': '请核对（E18）'} | {'message': '请核实（E18）'} | body.message: recorded 请核对（E18）, now 请核实（E18）",
                "{'message': '请核对（E18）'} | {'message': '请核对'} | body.message: recorded 请核对（E18）, now 请核对",
                "{'clause': 'E18'} | {} | body.clause: recorded \"E18\", now nothing",
                "{'fields': [{'path': 'name'}]} | {'fields': []} | body.fields[name]: recorded {\"path\":\"name\"}, now nothing",
            })
    void isNotTheSame(String recorded, String now, String difference) {
        assertThat(differences(recorded, now).get(0)).isEqualTo(difference);
    }

    @Test
    void statusTypeNumberAndLocationAreCompared() {
        RecordedAnswer recorded = new RecordedAnswer("GET /", 200, JSON, "7", "/a", json("{}"));
        RecordedAnswer now = new RecordedAnswer("GET /", 201, "text/html", "8", "/b", json("{}"));

        assertThat(comparison.differences(recorded, now))
                .containsExactly(
                        "status: recorded 200, now 201",
                        "content type: recorded application/json, now text/html",
                        "location: recorded /a, now /b",
                        "X-Total-Count: recorded 7, now 8");
        assertThat(comparison.differences(recorded, recorded)).isEmpty();
    }

    @Test
    void aNumberOfAllWhereThereWasNoneIsNew() {
        RecordedAnswer recorded = new RecordedAnswer("GET /", 200, JSON, "", "", json("[]"));
        RecordedAnswer now = new RecordedAnswer("GET /", 200, JSON, "8", "", json("[]"));

        assertThat(comparison.differences(recorded, now)).isEmpty();
    }

    @Test
    void randomValuesMayBeOthersButReferToEachOtherAsTheyDid() {
        String recorded = "{'id': '<random-1>', 'chair': '<random-2>', 'all': {'<random-2>': 5}}";

        assertThat(differences(recorded, "{'id': '%s', 'chair': '%s', 'all': {'%s': 5}}".formatted(ONE, OTHER, OTHER)))
                .isEmpty();
        assertThat(differences("{'chair': '<random-2>'}", "{'chair': '%s'}".formatted(ONE)))
                .containsExactly("body.chair: recorded <random-2>, now " + ONE);
        assertThat(differences("{'deputy': '<random-3>'}", "{'deputy': '%s'}".formatted(ONE)))
                .as("known under another name")
                .containsExactly("body.deputy: recorded <random-3>, now " + ONE);
    }

    @Test
    void aRequestIsTheRecordedOneWithOtherIds() {
        assertThat(comparison.isRequest("GET /task/<random-1>", "GET /task/" + ONE))
                .isTrue();
        assertThat(comparison.isRequest("GET /task/<random-1>", "GET /task/" + OTHER))
                .isFalse();
        assertThat(comparison.isRequest("GET /task/<random-1>", "GET /tasks/" + ONE))
                .isFalse();
    }

    private List<String> differences(String recorded, String now) {
        return comparison.differences(answer(recorded), answer(now));
    }

    private static RecordedAnswer answer(String body) {
        return new RecordedAnswer("GET /", 200, JSON, "", "", json(body));
    }

    private static JsonNode json(String quoted) {
        try {
            return new ObjectMapper().readTree(quoted.replace('\'', '"'));
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }
}

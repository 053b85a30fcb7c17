package org.huanjie.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerFileTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsRead() {
        List<RecordedAnswer> answers = List.of(
                answer(
                        "GET /a as admin",
                        200,
                        "{'id': 1, 'rows': [{'a': 1, 'long': 'much that does not change'}], 'old': 1}"),
                answer("GET /a as clerk", 403, "{'title': 'no'}"),
                answer(
                        "GET /a?q=1 as admin",
                        200,
                        "{'id': 1, 'rows': [{'a': 2, 'long': 'much that does not change'}, {'a': 3}], 'old': 1}"),
                answer("GET /a as admin", 200, "{'id': 1, 'rows': [], 'new': {'b': null}}"),
                answer("GET /b as admin", 200, "[{'a': 1}, {'a': 1}]"),
                answer("GET /b as admin", 200, "[{'a': 1}, {'a': 2}]"),
                new RecordedAnswer("POST /b as admin", 204, "", "", "/b", MissingNode.getInstance()));

        new AnswerFile(file()).write(answers);

        assertThat(new AnswerFile(file()).read()).isEqualTo(answers);
    }

    @Test
    void whatHasNotChangedIsNotWrittenAgain() throws IOException {
        new AnswerFile(file())
                .write(List.of(
                        answer(
                                "GET /a as admin",
                                200,
                                "{'id': 1, 'rows': [{'a': 1, 'long': 'much that does not change'}]}"),
                        answer(
                                "GET /a as admin",
                                200,
                                "{'id': 1, 'rows': [{'a': 2, 'long': 'much that does not change'}]}")));

        assertThat(Files.readAllLines(file()).get(1))
                .endsWith("\"since\":{\"~\":{\"rows\":{\"~\":{\"0\":{\"~\":{\"a\":2}}}}}}}");
    }

    private Path file() {
        return folder.resolve("answers.jsonl");
    }

    private static RecordedAnswer answer(String request, int status, String body) {
        return new RecordedAnswer(request, status, "application/json", "", "", json(body));
    }

    private static JsonNode json(String quoted) {
        try {
            return new ObjectMapper().readTree(quoted.replace('\'', '"'));
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }
}

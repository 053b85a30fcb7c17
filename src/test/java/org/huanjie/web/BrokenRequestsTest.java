package org.huanjie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that are noticed to be broken only where their content is read. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:own-forms;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "huanjie.data-dir=target/own-forms"
        })
class BrokenRequestsTest {

    private static final String LEAGUE =
            "Basic " + Base64.getEncoder().encodeToString("jiyang-league:demo".getBytes(StandardCharsets.UTF_8));

    @LocalServerPort
    private int port;

    @Test
    void anUploadWithoutItsEndIsRefusedInChinese() throws Exception {
        HttpResponse<String> answer = post("attachments?kind=reply", "multipart/form-data; boundary=b", """
                --b\r
                Content-Disposition: form-data; name="file"; filename="照片.png"\r
                \r
                x\r
                -""");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("没有传完，什么也没有改动").doesNotContain("ultipart");
    }

    @Test
    void aFormIsNoJsonWhateverItsFieldsAreCalled() throws Exception {
        HttpResponse<String> answer =
                post("corrections", "application/x-www-form-urlencoded", "{\"target\": \"candidate\"}\uFFFF\n${7*7}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("请求的内容不正确").doesNotContain("not allowed");
    }

    private HttpResponse<String> post(String door, String type, String body) throws IOException, InterruptedException {
        URI address = URI.create("http://localhost:" + port + "/api/elections/460203198-2011-1/" + door);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .header("Authorization", LEAGUE)
                                .header("Content-Type", type)
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
    }
}

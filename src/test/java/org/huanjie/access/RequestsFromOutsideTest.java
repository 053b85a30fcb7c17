package org.huanjie.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a stranger sends: foreign hosts, bodies too long, broken uploads, characters that no database takes. */
class RequestsFromOutsideTest extends AccessTest {

    private static final String ADMIN = "Authorization: Basic YWRtaW46ZGVtbw==\r\n";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/places", "/camunda/app/tasklist/default/", "/camunda/", "/password"})
    void aForeignHostIsEchoedInNoRedirect(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
                + "Connection: close\r\n\r\n");

        assertThat(answer).contains("Location: /").doesNotContain("evil.example");
    }

    @Test
    void signingInLeadsToAPathToo() {
        assertThat(browser.signIn("admin", "demo").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).startsWith("/"));
    }

    @Test
    void aBodyThatIsTooLongIsNotRead() throws IOException {
        String answer = raw("POST /api/places HTTP/1.1\r\nHost: localhost\r\n" + ADMIN
                + "Content-Type: application/json\r\nContent-Length: 60000000\r\nConnection: close\r\n\r\n{");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("内容太大，最多2MB");
    }

    @Test
    void aBodyOfUnknownLengthIsCutOffWhereItIsTooLong() throws IOException {
        String chunk = "\"" + "x".repeat(999_998) + "\"";
        StringBuilder request = new StringBuilder(
                "POST /api/places HTTP/1.1\r\nHost: localhost\r\n" + ADMIN
                        + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n1\r\n[\r\n");
        for (int i = 0; i < 3; i++) {
            request.append(Integer.toHexString(1_000_001))
                    .append("\r\n")
                    .append(chunk)
                    .append(",\r\n");
        }
        String answer = raw(request.append("0\r\n\r\n").toString());

        assertThat(answer).startsWith("HTTP/1.1 413").contains("内容太大");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/elections?q=%00",
                "/api/elections?%00=1",
                "/places/edit?division=%00",
                "/api/elections/%00",
                "/api/elections/%2e%2e/x",
                "/api//elections",
                "/api/elections?x=%zz",
                "/api/elections?a=[{}|]",
                "/%"
            })
    void charactersThatNobodyTypesAreRefusedInChinese(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + ADMIN + "Connection: close\r\n\r\n");

        assertNothingIsTold(answer);
    }

    @Test
    void anUploadThatBreaksOffIsRefusedInChinese() throws IOException {
        assertNothingIsTold(brokenUpload("/api/elections/" + AccessHouse.JIYANG + "/attachments"));
    }

    @Test
    void anUploadThatBreaksOffOnAPageOfNoSessionLeadsToTheLogin() throws IOException {
        assertThat(brokenUpload("/places/table")).startsWith("HTTP/1.1 302").contains("/login");
    }

    @Test
    void anUploadThatBreaksOffOnAPageIsRefusedInChinese() {
        browser.signIn("admin", "demo");
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(browser.get("/places").body());
        assertThat(token.find()).isTrue();

        HttpResponse<String> answer = browser.send(
                "POST",
                "/places/table?_csrf=" + token.group(1),
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\ncode",
                "multipart/form-data; boundary=b");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("请求不正确").doesNotContain("ultipart", "xception");
    }

    private String brokenUpload(String path) throws IOException {
        String broken = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\0b.csv\"\r\n\r\ncode";
        return raw("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + ADMIN
                + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: " + broken.length()
                + "\r\nConnection: close\r\n\r\n" + broken);
    }

    @Test
    void whatTheServerItselfRefusesIsSaidInChineseToo() throws IOException {
        assertNothingIsTold(raw("NONSENSE\r\n\r\n"));
        assertNothingIsTold(raw("GET / HTTP/1.1\r\n\r\n"));
        assertNothingIsTold(raw("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n"));
        assertNothingIsTold(raw("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(10_000) + "\r\n\r\n"));
        assertNothingIsTold(raw("TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
    }

    @Test
    void theSamePlaceSetUpByFourAtOnceIsSetUpOnce() throws Exception {
        String place = """
                {"division": "370614109", "bodies": [{"kind": "league", "name": "共青团村里集镇委员会"}],
                 "people": [{"account": "clj-mou", "name": "牟晓东", "roles": ["league"]}]}
                """;
        ExecutorService four = Executors.newFixedThreadPool(4);
        try {
            var attempts = IntStream.range(0, 4)
                    .mapToObj(attempt ->
                            four.submit(() -> another().postAs("admin", "/api/places", "application/json", place)))
                    .toList();
            for (Future<HttpResponse<String>> attempt : attempts) {
                assertThat(attempt.get().statusCode()).isIn(201, 409);
                assertThat(attempt.get().body()).doesNotContain("xception", "SQL");
            }
        } finally {
            four.shutdownNow();
        }
        assertThat(browser.getAs("admin", "/api/accounts/clj-mou").statusCode()).isEqualTo(200);
    }

    private static void assertNothingIsTold(String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 4")
                .doesNotContain("xception", "SQL", "org.", "java.", "Bad Request", "Whitelabel", "at ");
        String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
        assertThat(body.isEmpty() || body.codePoints().anyMatch(Character::isIdeographic))
                .as(answer)
                .isTrue();
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package org.huanjie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huanjie.election.AllElections;
import org.huanjie.election.Election;
import org.huanjie.election.Election.Status;
import org.huanjie.election.ElectionService;
import org.huanjie.ids.ElectionId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Forms of our pages, sent twice, after the end of a session, by somebody else and from elsewhere. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:own-forms;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "huanjie.data-dir=target/own-forms"
        })
class OwnFormsTest {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final String DIVISION = "460203198";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @LocalServerPort
    private int port;

    @Autowired
    private ElectionService elections;

    @AfterEach
    void electionsEnd() {
        running().forEach(election -> elections.withdraw(election.id(), "换届方案调整", "jiyang-league"));
    }

    @Test
    void aDoubleClickStartsOneElectionAndBothClicksLeadToIt() {
        signIn("jiyang-league");
        Map<String, String> form = startForm();
        int before = AllElections.of(elections).size();

        List<CompletableFuture<HttpResponse<String>>> clicks = IntStream.range(0, 2)
                .mapToObj(click -> browser.sendAsync(post("/elections", form), BodyHandlers.ofString()))
                .toList();

        List<String> led = clicks.stream()
                .map(CompletableFuture::join)
                .map(OwnFormsTest::location)
                .distinct()
                .toList();
        assertThat(led)
                .singleElement()
                .asString()
                .endsWith("/elections/" + running().get(0).id());
        assertThat(AllElections.of(elections)).hasSize(before + 1);
    }

    @Test
    void aFormSentAgainAfterGoingBackLeadsToWhatItDidTheFirstTime() {
        signIn("jiyang-league");
        Map<String, String> form = startForm();
        String first = location(send(post("/elections", form)));
        String started = running().get(0).id().value();
        elections.withdraw(new ElectionId(started), "换届方案调整", "jiyang-league");

        assertThat(location(send(post("/elections", form)))).isEqualTo(first);
        assertThat(running()).isEmpty();
    }

    @Test
    void aRefusedFormMayBeSentAgain() {
        signIn("jiyang-league");
        Map<String, String> form = startForm();
        Map<String, String> wrong = new HashMap<>(form);
        wrong.put("start", "昨天");

        assertThat(send(post("/elections", wrong)).statusCode()).isEqualTo(422);
        assertThat(send(post("/elections", form)).statusCode()).isEqualTo(302);
        assertThat(running()).hasSize(1);
    }

    @Test
    void aFormSentAfterTheSessionsEndIsCarriedOutAfterSigningInAgain() {
        signIn("jiyang-league");
        Map<String, String> form = startForm();
        cookies.getCookieStore().removeAll();

        HttpResponse<String> ended = send(post("/elections", form));
        assertThat(ended.statusCode()).isEqualTo(302);
        assertThat(location(ended)).endsWith("/login?ended");
        assertThat(get("/login?ended").body()).contains("您填写的内容还在");
        assertThat(running()).isEmpty();

        HttpResponse<String> goneOn = follow(signIn("jiyang-league"));
        assertThat(location(goneOn)).endsWith("/elections/" + running().get(0).id());
    }

    @Test
    void aFormOfOneSessionIsCarriedOutInTheNextOneOfTheSamePerson() {
        signIn("jiyang-league");
        Map<String, String> form = startForm();
        cookies.getCookieStore().removeAll();
        signIn("jiyang-league");

        HttpResponse<String> goneOn = follow(send(post("/elections", form, "Origin", "http://localhost:" + port)));

        assertThat(location(goneOn)).endsWith("/elections/" + running().get(0).id());
    }

    @Test
    void aFormIsNotSentInTheNameOfWhoeverSignsInNext() {
        signIn("jiyang-league");
        Map<String, String> form = startForm();
        cookies.getCookieStore().removeAll();
        send(post("/elections", form));

        HttpResponse<String> goneOn = follow(signIn("admin"));

        assertThat(location(goneOn)).endsWith("/?other-account");
        assertThat(get("/?other-account").body()).contains("另一个账号填写的，没有提交");
        assertThat(running()).isEmpty();
    }

    @Test
    void aFormOfAForeignPageIsNeitherCarriedOutNorKept() {
        Map<String, String> forged = Map.of("division", DIVISION, "scheme", "jiyang-2011", "start", "2027-03-01");

        assertThat(send(post("/elections", forged, "Origin", "http://example.com"))
                        .statusCode())
                .isEqualTo(403);
        follow(signIn("jiyang-league"));
        assertThat(send(post("/elections", forged, "Origin", "http://example.com"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(post("/elections", forged)).statusCode()).isEqualTo(403);
        assertThat(running()).isEmpty();
    }

    @Test
    void theLoginSentTwiceSignsIn() {
        Map<String, String> form = new HashMap<>(hidden(get("/login").body()));
        form.putAll(Map.of("username", "jiyang-party", "password", "demo"));
        String own = "http://localhost:" + port;

        assertThat(location(send(post("/login", form, "Origin", own)))).doesNotContain("login");
        assertThat(location(send(post("/login", form, "Origin", own)))).doesNotContain("login");
        assertThat(get("/").body()).contains("jiyang-party");
    }

    @Test
    void theLogoutSentTwiceSignsOut() {
        signIn("jiyang-party");
        Map<String, String> form = hidden(get("/password").body());
        String own = "http://localhost:" + port;

        assertThat(location(send(post("/logout", form, "Origin", own)))).endsWith("/login?logout");
        assertThat(location(send(post("/logout", form, "Origin", own)))).endsWith("/login?logout");
    }

    @Test
    void aFileOverTheLimitIsRefusedInChineseOnAPageAndByTheInterface() {
        signIn("admin");
        String token = hidden(get("/places").body()).get("_csrf");
        String boundary = "----part";
        byte[] file = new byte[41 * 1024 * 1024];
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n--"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\n";
        byte[] body = ByteBuffer.allocate(head.length() + file.length + boundary.length() + 8)
                .put(head.getBytes(StandardCharsets.US_ASCII))
                .put(file)
                .put(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII))
                .array();

        HttpResponse<String> page = send(multipart("/places/table", boundary, body));
        HttpResponse<String> problem =
                send(multipart("/api/elections/460203198-2026-1/attachments?kind=other", boundary, body));

        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("文件太大", "没有保存");
        assertThat(problem.statusCode()).isEqualTo(413);
        assertThat(problem.body()).contains("文件或内容太大", "没有保存");
        assertThat(get("/api/attachments/limits").body()).contains("\"maxBytes\":10485760", "\"maxSize\":\"10MB\"");
        assertThat(get("/places").body()).contains("data-largest=\"41943040\"");
    }

    @Test
    void aDoubleClickOnATableOfPlacesShowsItsNewPasswordsBothTimes() {
        signIn("admin");
        Map<String, String> form = hidden(get("/places").body());
        String boundary = "----part";
        String body = Stream.of("_csrf", "_sending")
                        .map(name -> "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name
                                + "\"\r\n\r\n" + form.get(name) + "\r\n")
                        .collect(Collectors.joining())
                + "--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                + """
                division,account,name,roles,mail
                370614005,,共青团紫荆山街道委员会,团组织,
                370614005,zijingshan-ma,马晓云,团组织经办人,
                """
                + "\r\n--" + boundary + "--\r\n";
        HttpRequest sending = multipart("/places/table", boundary, body.getBytes(StandardCharsets.UTF_8));

        List<CompletableFuture<HttpResponse<String>>> clicks = IntStream.range(0, 2)
                .mapToObj(click -> browser.sendAsync(sending, BodyHandlers.ofString()))
                .toList();

        List<String> pages = clicks.stream()
                .map(CompletableFuture::join)
                .map(HttpResponse::body)
                .toList();
        assertThat(pages.get(0)).contains("zijingshan-ma").isEqualTo(pages.get(1));
    }

    private HttpRequest multipart(String path, String boundary, byte[] body) {
        return HttpRequest.newBuilder(address(path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("X-Requested-With", "huanjie")
                .header("Accept", "text/html,application/json;q=0.9")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    private Map<String, String> startForm() {
        Map<String, String> form = new HashMap<>(hidden(get("/elections/new").body()));
        form.putAll(Map.of(
                "division",
                DIVISION,
                "scheme",
                "jiyang-2011",
                "start",
                "2027-03-01",
                "partyElectionEnd",
                "2027-02-20",
                "termUnknown",
                "true"));
        return form;
    }

    /** The hidden fields of the last form of a page that changes anything; the first is that of leaving. */
    private static Map<String, String> hidden(String page) {
        Matcher field = HIDDEN.matcher(page.substring(page.lastIndexOf("method=\"post\"")));
        Map<String, String> fields = new HashMap<>();
        while (field.find()) {
            fields.put(field.group(1), field.group(2));
        }
        assertThat(fields).containsKeys("_csrf", SentOnce.SENDING);
        return fields;
    }

    private HttpResponse<String> signIn(String account) {
        Map<String, String> form = new HashMap<>(hidden(get("/login").body()));
        form.putAll(Map.of("username", account, "password", "demo"));
        HttpResponse<String> answer = send(post("/login", form));
        assertThat(location(answer)).doesNotContain("login");
        return answer;
    }

    private HttpResponse<String> follow(HttpResponse<String> answer) {
        return send(
                HttpRequest.newBuilder(answer.uri().resolve(location(answer))).build());
    }

    private List<Election> running() {
        return AllElections.of(elections).stream()
                .filter(election -> election.division().equals(DIVISION))
                .filter(election -> election.status() == Status.RUNNING)
                .toList();
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address(path)).build());
    }

    private HttpRequest post(String path, Map<String, String> form, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))));
        return (headers.length == 0 ? request : request.headers(headers)).build();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return browser.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer + answer.body()));
    }
}

package org.huanjie.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever has signed in at one node goes on at the other when the first is killed, with the form that was open. */
@Tag("postgres")
class SessionSurvivesTest {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @TempDir
    private Path data;

    @Test
    void aSessionGoesOnAtTheOtherNodeAfterAKill() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.start()) {
            List<Node> nodes = List.of(launched(database), launched(database));
            try {
                nodes.forEach(Node::awaitReady);
                Map<String, String> login = hidden(nodes.get(0), "/login");
                login.putAll(Map.of("username", "jiyang-league", "password", "demo"));
                post(nodes.get(0), "/login", login);
                Map<String, String> form = hidden(nodes.get(0), "/elections/new");
                form.putAll(Map.of(
                        "division",
                        "460203198",
                        "scheme",
                        "jiyang-2011",
                        "start",
                        "2027-03-01",
                        "partyElectionEnd",
                        "",
                        "termUnknown",
                        "true"));

                nodes.get(0).kill();

                assertThat(get(nodes.get(1), "/").body()).contains("jiyang-league");
                HttpResponse<String> started = post(nodes.get(1), "/elections", form);
                assertThat(started.headers().firstValue("Location"))
                        .hasValueSatisfying(to -> assertThat(to).contains("/elections/460203198-"));
                assertThat(post(nodes.get(1), "/elections", form).headers().firstValue("Location"))
                        .as("sent twice")
                        .isEqualTo(started.headers().firstValue("Location"));
            } finally {
                for (Node node : nodes) {
                    node.kill();
                }
            }
        }
    }

    private Node launched(EmbeddedPostgres database) throws Exception {
        return Node.launched(
                data,
                "--spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres");
    }

    private Map<String, String> hidden(Node node, String path) throws Exception {
        String page = get(node, path).body();
        Matcher field = HIDDEN.matcher(page.substring(page.lastIndexOf("<form")));
        Map<String, String> fields = new HashMap<>();
        while (field.find()) {
            fields.put(field.group(1), field.group(2));
        }
        return fields;
    }

    private HttpResponse<String> get(Node node, String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(address(node, path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(Node node, String path, Map<String, String> form) throws Exception {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return browser.send(
                HttpRequest.newBuilder(address(node, path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static URI address(Node node, String path) {
        return URI.create("http://127.0.0.1:" + node.port() + path);
    }
}

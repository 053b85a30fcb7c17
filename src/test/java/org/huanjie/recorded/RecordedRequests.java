package org.huanjie.recorded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Sends requests as a program would, with name and password, and hands each answer to the recording. */
public final class RecordedRequests {

    public static final String NOBODY = "nobody";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OWN_PASSWORD = "换届-2026-春天";
    private static final String JSON_TYPE = "application/json";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> passwords = new HashMap<>();
    private final RecordedAnswers answers;
    private final String root;

    public RecordedRequests(RecordedAnswers answers, int port) {
        this.answers = answers;
        root = "http://localhost:" + port;
    }

    public JsonNode get(String account, String address) {
        return get(account, address, "");
    }

    /** @param what is asked for, where the address does not tell */
    public JsonNode get(String account, String address, String what) {
        return send(account, "GET", address, "", "", what);
    }

    /** Whether a request is to be made: while answers are recorded, if it is wanted; while they are compared, if it was recorded as the next one. */
    public boolean records(boolean wanted, String account, String method, String address, String what) {
        return RecordedAnswers.writing() ? wanted : answers.isNext(title(account, method, address, what));
    }

    /** What the next recorded request is about, if it goes there; nothing while answers are recorded. */
    public Optional<String> next(String account, String method, String address) {
        return answers.next(title(account, method, address, ""));
    }

    /** From here on somebody has another password than {@code demo}. */
    public void signsInWith(String account, String password) {
        passwords.put(account, password);
    }

    /** The administrator gives an account of a new place a password, and its owner chooses another; none of it is recorded. */
    public void takePassword(String account) {
        if (!passwords.containsKey(account)) {
            JsonNode given = ask("admin", "POST", "/api/accounts/" + account + "/password-reset", "", "", "")
                    .body();
            passwords.put(account, given.path("password").asText());
            String change = JSON.createObjectNode()
                    .put("current", given.path("password").asText())
                    .put("password", OWN_PASSWORD)
                    .put("repeated", OWN_PASSWORD)
                    .toString();
            ask(account, "POST", "/api/password", JSON_TYPE, change, "");
            passwords.put(account, OWN_PASSWORD);
        }
    }

    /** What a task shows, as JSON and not as text in JSON; its version, by which the program recognises it, is different each time. */
    public JsonNode form(String account, String task, String what) {
        RecordedAnswer answer = ask(account, "GET", formOf(task), "", "", what);
        JsonNode form = json(answer.body().path("value").asText());
        if (form.has("version")) {
            ((ObjectNode) form).put("version", RecordedAnswers.ANY);
        }
        answers.add(new RecordedAnswer(
                answer.request(), answer.status(), answer.type(), answer.total(), answer.location(), form));
        return form;
    }

    public JsonNode post(String account, String address, String body) {
        return send(account, "POST", address, JSON_TYPE, body, body);
    }

    public JsonNode sendAs(String account, String method, String address, String type, String body) {
        return send(account, method, address, type, body, body);
    }

    /** @param what stands for the body in the recording */
    public JsonNode post(String account, String address, String body, String what) {
        return send(account, "POST", address, JSON_TYPE, body, what);
    }

    /** @param what stands for the body in the recording */
    public JsonNode post(String account, String address, String type, String body, String what) {
        return send(account, "POST", address, type, body, what);
    }

    public static String formOf(String task) {
        return "/engine-rest/task/" + task + "/variables/form?deserializeValue=false";
    }

    private JsonNode send(String account, String method, String address, String type, String body, String what) {
        RecordedAnswer answer = ask(account, method, address, type, body, what);
        answers.add(answer);
        return answer.body();
    }

    private RecordedAnswer ask(String account, String method, String address, String type, String body, String what) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + address))
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        if (!account.equals(NOBODY)) {
            request.header("Authorization", basic(account));
        }
        return answer(title(account, method, address, what), exchange(request.build()));
    }

    static String title(String account, String method, String address, String what) {
        return (method + " " + address + " as " + account + " " + what).strip();
    }

    private static RecordedAnswer answer(String title, HttpResponse<String> response) {
        String type = header(response, "Content-Type");
        JsonNode body = type.contains("json") ? json(response.body()) : MissingNode.getInstance();
        return new RecordedAnswer(
                title,
                response.statusCode(),
                type,
                header(response, "X-Total-Count"),
                header(response, "Location"),
                body);
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static JsonNode json(String body) {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(body, broken);
        }
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private String basic(String account) {
        String both = account + ":" + passwords.getOrDefault(account, "demo");
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }
}

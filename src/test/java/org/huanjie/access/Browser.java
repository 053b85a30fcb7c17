package org.huanjie.access;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser, with cookies and our forms, or a program with name and password. It does not follow redirects. */
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String root;

    public Browser(int port) {
        root = "http://localhost:" + port;
    }

    /** Signs in on our page; the answer is that of the login. */
    public HttpResponse<String> signIn(String account, String password) {
        return submit("/login", Map.of("username", account, "password", password));
    }

    public HttpResponse<String> get(String path) {
        return send(request(path)
                .header("Accept", "text/html,application/json;q=0.9,*/*;q=0.8")
                .GET());
    }

    /** Fetches a file. */
    public HttpResponse<byte[]> download(String path) {
        return send(request(path).GET(), BodyHandlers.ofByteArray());
    }

    /** Asks for an image of a page, as a browser does without being told to. */
    public HttpResponse<String> getImage(String path) {
        return send(request(path).header("Accept", "image/*,*/*;q=0.8").GET());
    }

    /** Opens a page, fills its form and sends it with the page's token. */
    public HttpResponse<String> submit(String page, Map<String, String> fields) {
        return postForm(page, page, fields);
    }

    /** Likewise, where the form of a page goes elsewhere. */
    public HttpResponse<String> postForm(String to, String page, Map<String, String> fields) {
        Matcher token = TOKEN.matcher(get(page).body());
        String csrf = token.find() ? "&_csrf=" + token.group(1) : "";
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(to)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form + csrf)));
    }

    /** Sends what a script of our own pages would send. */
    public HttpResponse<String> postJson(String path, String json, String... headers) {
        HttpRequest.Builder request =
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Sends what Tasklist or Cockpit would send, with their token against forged requests; a page of theirs must have been opened before. */
    public HttpResponse<String> sendFromWebApplication(String method, String path, String json) {
        String token = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
        return send(request(path)
                .header("X-XSRF-TOKEN", token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json)));
    }

    /** Sends what a script of our own pages would send, with the session, if there is one. */
    public HttpResponse<String> send(String method, String path, String body, String type) {
        return send(request(path)
                .header("Content-Type", type)
                .header("X-Requested-With", "x")
                .method(method, BodyPublishers.ofString(body)));
    }

    /** A program that sends name and password with each request. */
    public HttpResponse<String> getAs(String account, String path) {
        return getAs(account, "demo", path);
    }

    public HttpResponse<String> getAs(String account, String password, String path) {
        return send(
                request(path).header("Authorization", basic(account, password)).GET());
    }

    public HttpResponse<String> postAs(String account, String path, String type, String body) {
        return postAs(account, "demo", path, type, body);
    }

    public HttpResponse<String> postAs(String account, String password, String path, String type, String body) {
        return postAs(account, password, path, type, body.getBytes(StandardCharsets.UTF_8));
    }

    public HttpResponse<String> postAs(String account, String password, String path, String type, byte[] body) {
        return send(request(path)
                .header("Authorization", basic(account, password))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    public HttpResponse<String> sendAs(String account, String method, String path, String json) {
        return send(request(path)
                .header("Authorization", basic(account, "demo"))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json)));
    }

    private static String basic(String account, String password) {
        String both = account + ":" + password;
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> reader) {
        try {
            return client.send(request.build(), reader);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}

package org.huanjie.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The program in a process of its own, so that it can be killed; as it is shipped, without the settings of other tests. */
final class Node {

    private static final Duration BOOT = Duration.ofMinutes(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final Process process;
    private final Path log;
    private final int port;

    private Node(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** What the program answered. */
    record Answer(int status, String body) {

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(body, e);
            }
        }
    }

    /** Begins to start; {@link #awaitReady} waits until it answers. */
    static Node launched(Path data, String... settings) throws IOException {
        int port = freePort();
        Files.createDirectories(data);
        Path log = Files.createTempFile(data, "node", ".log");
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx512m",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.huanjie.HuanjieApplication",
                                "--spring.config.location=classpath:/application.yaml",
                                "--server.port=" + port,
                                "--huanjie.data-dir=" + data),
                        Stream.of(settings))
                .toList();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new Node(process, log, port);
    }

    /** @throws IllegalStateException with the program's log when it does not start */
    Node awaitReady() {
        boolean ready = Awaitility.await()
                        .dontCatchUncaughtExceptions()
                        .atMost(BOOT)
                        .pollInterval(Duration.ofMillis(100))
                        .until(() -> !process.isAlive() || healthy(), ended -> ended)
                && process.isAlive();
        if (!ready) {
            throw new IllegalStateException(log());
        }
        return this;
    }

    int port() {
        return port;
    }

    boolean alive() {
        return process.isAlive();
    }

    /** SIGKILL: the program has no moment to write anything down. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Waits for a program that does not start, and returns how it left. */
    int exit() throws InterruptedException {
        if (!process.waitFor(BOOT.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException(log());
        }
        return process.exitValue();
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Answer get(String path, String account, String password) throws IOException, InterruptedException {
        return send(request(path, account, password).GET());
    }

    Answer post(String path, String account, String password, Object body) throws IOException, InterruptedException {
        return send(request(path, account, password)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private HttpRequest.Builder request(String path, String account, String password) {
        String pair = account + ":" + password;
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.body());
    }

    private boolean healthy() throws InterruptedException {
        try {
            HttpRequest health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                    .build();
            return client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

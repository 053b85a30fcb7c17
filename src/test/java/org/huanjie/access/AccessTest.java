package org.huanjie.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the tests of the login share: one running house. */
@SpringBootTest(
        classes = AccessHouse.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "huanjie.models=classpath:access/*.bpmn",
            "huanjie.forms=classpath:access/*.html",
            "huanjie.data-dir=target/access-test"
        })
abstract class AccessTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @LocalServerPort
    private int port;

    protected Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = new Browser(port);
    }

    protected Browser another() {
        return new Browser(port);
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return MAPPER.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(answer.body(), e);
        }
    }
}

package org.huanjie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The whole program in demo mode on a database of its own, looked at through Chromium.
 * A test fails when any page that it opened had a script error or an answer of 5xx, or showed the code of a clause.
 */
@Tag("browser")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "huanjie.data-dir=target/browser/${random.uuid}")
abstract class BrowserTest {

    private static Chromium chromium;

    private final List<Visitor> visitors = new ArrayList<>();

    @RegisterExtension
    final TestExecutionExceptionHandler pictureOfAFailure = (test, failure) -> {
        visitors.forEach(visitor ->
                visitor.screenshot("failed-" + test.getRequiredTestMethod().getName()));
        throw failure;
    };

    @LocalServerPort
    private int port;

    @BeforeAll
    static void openChromium() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void closeChromium() {
        chromium.close();
    }

    @AfterEach
    void everyPageWasWithoutTrouble() {
        List<String> troubles = visitors.stream()
                .flatMap(visitor -> visitor.troubles().stream())
                .toList();
        visitors.forEach(Visitor::close);
        visitors.clear();
        assertThat(troubles).isEmpty();
    }

    /** A person with an empty browser in front of this program. */
    Visitor visitor() {
        Visitor visitor = chromium.visitor("http://127.0.0.1:" + port);
        visitors.add(visitor);
        return visitor;
    }
}

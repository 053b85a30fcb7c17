package org.huanjie.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.huanjie.access.Browser;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** People who are signed in, and how long they wait for pages over HTTP. */
final class Visits {

    private static final String DEMO = "demo";
    private static final int REQUESTS = 40;
    private static final int WARM_UP = 15;
    private static final int PAUSE_MILLIS = 200;

    private final int port;
    private final Map<String, String> passwords = new HashMap<>();
    private final Map<String, Browser> browsers = new HashMap<>();

    /** Somebody's page. */
    record Page(String account, String path) {

        String name() {
            return account + " " + path;
        }
    }

    Visits(ConfigurableApplicationContext program) {
        port = ((ServletWebServerApplicationContext) program).getWebServer().getPort();
    }

    /** Somebody who has another password than the demonstration's accounts. */
    void password(String account, String password) {
        passwords.put(account, password);
    }

    /** The 95th percentile of each page, in milliseconds. */
    Map<String, Double> measured(List<Page> pages) {
        Map<String, Double> measured = new LinkedHashMap<>();
        for (Page page : pages) {
            measured.put(
                    page.name(),
                    percentile(Stream.generate(() -> time(page))
                            .limit(REQUESTS + WARM_UP)
                            .skip(WARM_UP)
                            .toList()));
        }
        return measured;
    }

    /** Likewise, one after the other and again, as long as other work goes on. */
    Map<String, Double> measuredBeside(Future<?> work, List<Page> pages) throws InterruptedException {
        Map<String, List<Long>> times = new LinkedHashMap<>();
        while (!work.isDone()) {
            for (Page page : pages) {
                times.computeIfAbsent(page.name(), first -> new ArrayList<>()).add(time(page));
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        Map<String, Double> measured = new LinkedHashMap<>();
        times.forEach((page, taken) -> measured.put(page, percentile(taken)));
        return measured;
    }

    private long time(Page page) {
        Browser browser = browsers.computeIfAbsent(page.account(), this::signedIn);
        long began = System.nanoTime();
        HttpResponse<String> answer = browser.get(page.path());
        long taken = System.nanoTime() - began;
        assertThat(answer.statusCode()).as(page.name() + ": " + answer.body()).isEqualTo(200);
        return taken;
    }

    private Browser signedIn(String account) {
        Browser browser = new Browser(port);
        browser.signIn(account, passwordOf(account));
        return browser;
    }

    private String passwordOf(String account) {
        return passwords.getOrDefault(account, DEMO);
    }

    private static double percentile(List<Long> times) {
        return times.stream().sorted().toList().get((int) (times.size() * 0.95)) / 1e6;
    }
}

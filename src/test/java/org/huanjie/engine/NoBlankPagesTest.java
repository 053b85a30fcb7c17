package org.huanjie.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** A page whose scripts carry another nonce than its policy names stays blank in the browser. */
class NoBlankPagesTest extends ContractTest {

    private static final Pattern ALLOWED = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern CARRIED = Pattern.compile("nonce=\"([^\"]+)\"");

    @Autowired
    TestRestTemplate http;

    @Test
    void everyPageCarriesTheNonceOfItsOwnPolicyWhenManyLoadAtOnce() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> loads = IntStream.range(0, 200)
                    .<Callable<Boolean>>mapToObj(load -> this::loads)
                    .toList();
            for (Future<Boolean> loaded : people.invokeAll(loads)) {
                assertThat(loaded.get()).isTrue();
            }
        } finally {
            people.shutdown();
        }
    }

    /** Within a sandbox that has no word for them, a browser answers the questions of a form with no and shows nothing. */
    @Test
    void thePolicyIsTheEnginesOwnButFormsMayAsk() {
        assertThat(ALLOWED.matcher(policy(tasklist())).replaceFirst("\\$NONCE"))
                .isEqualTo(ContentSecurityPolicyProvider.HEADER_DEFAULT_VALUE + " allow-modals");
    }

    private boolean loads() {
        ResponseEntity<String> page = tasklist();
        return first(ALLOWED, policy(page)).equals(first(CARRIED, page.getBody()));
    }

    private ResponseEntity<String> tasklist() {
        ResponseEntity<String> page =
                http.withBasicAuth(CLERK, PASSWORD).getForEntity("/camunda/app/tasklist/default/", String.class);
        assertThat(page.getStatusCode()).as(page.toString()).isEqualTo(HttpStatus.OK);
        return page;
    }

    private static String policy(ResponseEntity<String> page) {
        return page.getHeaders().getFirst("Content-Security-Policy");
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}

package org.huanjie.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Pages that answered a form, shown once more to whoever has sent it twice: a browser shows only the last answer, and new passwords stand on the first. They
 * stay in memory, for a minute.
 */
@Component
class SentPages {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 100;

    private record Page(String type, byte[] content, Instant until) {}

    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final Clock clock;

    SentPages(Clock clock) {
        this.clock = clock;
    }

    void keep(String sending, ContentCachingResponseWrapper answer) {
        pages.values().removeIf(page -> page.until().isBefore(clock.instant()));
        if (pages.size() < MOST) {
            pages.put(
                    sending,
                    new Page(
                            answer.getContentType(),
                            answer.getContentAsByteArray(),
                            clock.instant().plus(KEPT)));
        }
    }

    /** Whether there was a page to show. */
    boolean show(String sending, HttpServletResponse response) throws IOException {
        Optional<Page> page = Optional.ofNullable(pages.get(sending))
                .filter(kept -> kept.until().isAfter(clock.instant()));
        if (page.isPresent()) {
            response.setContentType(page.get().type());
            response.getOutputStream().write(page.get().content());
        }
        return page.isPresent();
    }
}

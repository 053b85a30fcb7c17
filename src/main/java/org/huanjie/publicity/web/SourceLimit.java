package org.huanjie.publicity.web;

import java.time.Clock;
import org.huanjie.access.Allowances;
import org.huanjie.access.RequestSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How many objections one source may send. */
@Component
class SourceLimit {

    private final Allowances sources;

    SourceLimit(@Value("${huanjie.objections.per-hour:20}") int perHour, Clock clock) {
        sources = new Allowances(perHour, clock);
    }

    /** Counts an attempt; whether it is one too many. */
    boolean exceededBy(String address) {
        return sources.exceededBy(RequestSource.of(address));
    }
}

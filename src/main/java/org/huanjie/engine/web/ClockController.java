package org.huanjie.engine.web;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The program's own time, by which everything is due: pages count from it and not from the clock of whoever looks at them. */
@RestController
class ClockController {

    private final Clock clock;

    ClockController(Clock clock) {
        this.clock = clock;
    }

    @GetMapping("/api/clock")
    Map<String, OffsetDateTime> now() {
        return Map.of("now", OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
    }
}

package org.huanjie.engine.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import org.huanjie.engine.demo.DemoClock;
import org.huanjie.input.AnswerReader;
import org.huanjie.input.Field;
import org.huanjie.input.Refusal;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The demo clock over HTTP; outside demo mode it does not exist. */
@RestController
@RequestMapping("/api/demo/clock")
@ConditionalOnBooleanProperty("huanjie.demo")
class DemoClockController {

    private static final int LAST_YEAR = 2199;

    record Wish(
            @Field(value = "前进多久", required = false) String advance,
            @Field("前进到") Optional<OffsetDateTime> to) {}

    private final DemoClock clock;
    private final ZoneId zone;
    private final AnswerReader reader;

    DemoClockController(DemoClock clock, java.time.Clock zoned, AnswerReader reader) {
        this.clock = clock;
        this.zone = zoned.getZone();
        this.reader = reader;
    }

    @GetMapping
    Map<String, OffsetDateTime> now() {
        return Map.of("now", clock.now());
    }

    @PostMapping
    DemoClock.Move move(@RequestBody JsonNode body) {
        Wish wish = reader.read(body, Wish.class);
        if (wish.advance().isEmpty() == wish.to().isEmpty()) {
            throw new Refusal("", "请填写advance（如P15D）或to（如2026-12-01T09:00:00+08:00）之一", "");
        }
        return clock.moveTo(wish.to().orElseGet(() -> later(wish.advance())));
    }

    private OffsetDateTime later(String advance) {
        try {
            ZonedDateTime target = plus(clock.now().atZoneSameInstant(zone), advance);
            if (target.getYear() <= LAST_YEAR) {
                return target.toOffsetDateTime();
            }
        } catch (DateTimeException | ArithmeticException wrong) {
            throw unreadable();
        }
        throw unreadable();
    }

    /** A period such as P15D, a duration such as PT36H, or both in one as in P1DT2H. */
    private static ZonedDateTime plus(ZonedDateTime now, String advance) {
        return advance.contains("T") ? now.plus(Duration.parse(advance)) : now.plus(Period.parse(advance));
    }

    private static Refusal unreadable() {
        return new Refusal("advance", "时长应写作P15D、P1M或PT36H这样的形式，且不超出2199年", "");
    }
}

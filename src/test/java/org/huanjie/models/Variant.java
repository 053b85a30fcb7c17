package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huanjie.scheme.ShippedSchemes;

/** A shipped scheme with something else in it, which asks what no shipped scheme asks, so that elections wait there too. */
record Variant(Start shipped, String id, String before, String after) {

    static final Variant ONE_RUN_OFF = new Variant(Start.JIYANG, "jiyang-one-run-off", "run-offs: 2", "run-offs: 1");

    static final Variant LOTS = new Variant(
            Start.NANSHAN, "nanshan-lots", "run-offs: 2\n    then: party-decision", "run-offs: 1\n    then: lot");

    static final Variant EQUAL_SCORES = new Variant(
            Start.XINGANG,
            "xingang-equal-scores",
            "  judges-at-least: 3\n",
            "  judges-at-least: 3\n  overtime: {points: 2, per-seconds: 30, at-most: 10, clause: E6}\n"
                    + "  equal-scores: {rule: party-decision, clause: E7}\n");

    static final List<Variant> ALL = List.of(ONE_RUN_OFF, LOTS, EQUAL_SCORES);

    Start start() {
        return shipped.under(id);
    }

    String text() {
        String text = ShippedSchemes.text(shipped.scheme());
        assertThat(text).contains(before);
        return text.replace("id: " + shipped.scheme(), "id: " + id).replace(before, after);
    }
}

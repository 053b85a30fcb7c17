package org.huanjie.access;

import java.util.Arrays;
import java.util.Optional;
import org.huanjie.input.InChinese;
import org.huanjie.input.KebabEnums;

/** What a person does in the elections of a place, as the place is set up. Counters and scrutineers sign each count sheet together. */
public enum Duty implements InChinese {
    LEAGUE("团组织经办人", BodyKind.LEAGUE),
    PARTY("党组织经办人", BodyKind.PARTY),
    SUPERIOR("上级团组织经办人", BodyKind.SUPERIOR),
    REVIEW("资格审查人", BodyKind.REVIEW),
    COUNTER("计票人", BodyKind.COUNT),
    SCRUTINEER("监票人", BodyKind.COUNT),
    JUDGE("评委", BodyKind.JUDGE),
    INSPECTION("考察组经办人", BodyKind.INSPECTION);

    private final String title;
    private final BodyKind kind;

    Duty(String title, BodyKind kind) {
        this.title = title;
        this.kind = kind;
    }

    @Override
    public String title() {
        return title;
    }

    /** The body or panel whose member does it. */
    public Body body(String division) {
        return kind.body(division);
    }

    /** The duty of a word in a table, English or Chinese. */
    static Optional<Duty> of(String word) {
        return Arrays.stream(values())
                .filter(duty -> KebabEnums.name(duty).equals(word) || duty.title.equals(word))
                .findFirst();
    }
}

package org.huanjie.access;

import java.util.Arrays;
import java.util.Optional;
import org.huanjie.division.Codes;
import org.huanjie.input.InChinese;
import org.huanjie.input.KebabEnums;

/** What a person does in the elections of a place, as the place is set up. Counters and scrutineers sign each count sheet together. */
public enum Duty implements InChinese {
    LEAGUE("团组织经办人", Role.LEAGUE),
    PARTY("党组织经办人", Role.PARTY),
    SUPERIOR("上级团组织经办人", Role.LEAGUE),
    REVIEW("资格审查人", Role.REVIEW),
    COUNTER("计票人", Role.COUNT),
    SCRUTINEER("监票人", Role.COUNT),
    JUDGE("评委", Role.JUDGE),
    INSPECTION("考察组经办人", Role.INSPECTION);

    private final String title;
    private final Role role;

    Duty(String title, Role role) {
        this.title = title;
        this.role = role;
    }

    @Override
    public String title() {
        return title;
    }

    /** The body or panel whose member does it. */
    public Body body(String division) {
        return new Body(role, this == SUPERIOR ? Codes.superior(division) : division);
    }

    /** The duty of a word in a table, English or Chinese. */
    static Optional<Duty> of(String word) {
        return Arrays.stream(values())
                .filter(duty -> KebabEnums.name(duty).equals(word) || duty.title.equals(word))
                .findFirst();
    }
}

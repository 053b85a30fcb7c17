package org.huanjie.access;

import java.util.Arrays;
import java.util.Optional;
import org.huanjie.input.InChinese;
import org.huanjie.input.KebabEnums;

/**
 * What a person does in the elections of a place, as the place is set up. It is not the body: counters and scrutineers are one panel and sign each count
 * sheet together, and nobody is set up for a body that is only kept informed.
 */
public enum Duty implements InChinese {
    LEAGUE(BodyKind.LEAGUE),
    PARTY(BodyKind.PARTY),
    SUPERIOR(BodyKind.SUPERIOR),
    REVIEW(BodyKind.REVIEW, "资格审查人", 1),
    COUNTER(BodyKind.COUNT, "计票人", 1),
    SCRUTINEER(BodyKind.COUNT, "监票人", 1),
    JUDGE(BodyKind.JUDGE, "评委", 3),
    INSPECTION(BodyKind.INSPECTION, "考察组经办人", 1);

    private final BodyKind kind;
    private final String title;
    private final int people;

    Duty(BodyKind kind) {
        this(kind, kind.title() + "经办人", 1);
    }

    Duty(BodyKind kind, String title, int people) {
        this.kind = kind;
        this.title = title;
        this.people = people;
    }

    @Override
    public String title() {
        return title;
    }

    /** What it is called in accounts of the demonstration and in tables. */
    public String word() {
        return KebabEnums.name(this);
    }

    /** How many people usually have it. */
    public int people() {
        return people;
    }

    public BodyKind kind() {
        return kind;
    }

    /** The body or panel whose member does it. */
    public Body body(String division) {
        return kind.body(division);
    }

    /** The duty of a word in a table, English or Chinese. */
    static Optional<Duty> of(String word) {
        return Arrays.stream(values())
                .filter(duty -> duty.word().equals(word) || duty.title.equals(word))
                .findFirst();
    }
}

package org.huanjie.access;

import org.huanjie.division.Codes;

/** The bodies and panels that take part in an election, seen from the place where it is held. */
public enum BodyKind {
    LEAGUE(Role.LEAGUE),
    PARTY(Role.PARTY),
    /** The League body above: a township's sits in its county. */
    SUPERIOR(Role.LEAGUE),
    /** The party committee above. */
    SUPERIOR_PARTY(Role.PARTY),
    REVIEW(Role.REVIEW),
    COUNT(Role.COUNT),
    JUDGE(Role.JUDGE),
    INSPECTION(Role.INSPECTION);

    private final Role role;

    BodyKind(Role role) {
        this.role = role;
    }

    /** The body of an election that is held in a division. */
    public Body body(String division) {
        boolean above = this == SUPERIOR || this == SUPERIOR_PARTY;
        return new Body(role, above ? Codes.superior(division) : division);
    }
}

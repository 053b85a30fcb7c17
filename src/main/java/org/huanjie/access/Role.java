package org.huanjie.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the people of a body do in an election. */
public enum Role {
    LEAGUE("团组织"),
    PARTY("党组织"),
    REVIEW("资格审查"),
    COUNT("计票监票"),
    JUDGE("评委"),
    INSPECTION("组织考察");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /** The first part of the group's id. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return title;
    }

    static Optional<Role> of(String id) {
        return Arrays.stream(values()).filter(role -> role.id().equals(id)).findFirst();
    }
}

package org.huanjie.access;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A body or panel of a place; its people are the members of the engine's group of the same name, such as {@code league:370614003}. */
public record Body(Role role, String division) {

    private static final Pattern GROUP = Pattern.compile("([a-z]+):(\\d{2,12})");

    /** The group's id. */
    public String group() {
        return role.id() + ":" + division;
    }

    /** The body of a group id, or nothing when the group is none of ours. */
    public static Optional<Body> ofGroup(String group) {
        Matcher matcher = GROUP.matcher(group);
        return matcher.matches()
                ? Role.of(matcher.group(1)).map(role -> new Body(role, matcher.group(2)))
                : Optional.empty();
    }

    /** The League or party body itself, not one of its panels. */
    public boolean seated() {
        return role == Role.LEAGUE || role == Role.PARTY;
    }

    /** Bodies lead those seated below them; at one seat the party body leads the League body, and both lead the panels. */
    boolean leads(Body other) {
        boolean above = !division.equals(other.division);
        return seated() && oversees(other.division) && (above || rank() < other.rank());
    }

    private int rank() {
        return role == Role.PARTY ? 0 : seated() ? 1 : 2;
    }

    /** A body sees the elections of its own division and of those below it. */
    boolean oversees(String other) {
        return other.startsWith(division);
    }
}

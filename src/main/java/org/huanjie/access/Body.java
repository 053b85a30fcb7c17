package org.huanjie.access;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huanjie.division.Bodies;

/**
 * A body or panel of a place; its people are the members of the engine's group of the same name, such as {@code league:370614003}.
 *
 * @param kind seen from its own division
 */
public record Body(BodyKind kind, String division) {

    private static final Pattern GROUP = Pattern.compile("([a-z]+):(\\d{2,12})");

    /** The group's id. */
    public String group() {
        return kind.id() + ":" + division;
    }

    /** The body of a group id, or nothing when the group is none of ours. */
    public static Optional<Body> ofGroup(String group) {
        Matcher matcher = GROUP.matcher(group);
        return matcher.matches() ? BodyKind.in(matcher.group(2), matcher.group(1)) : Optional.empty();
    }

    /** What the group's body is called by its division and kind; its id when it is none of ours. */
    public static String title(String group, UnaryOperator<String> nameOfDivision) {
        return ofGroup(group)
                .map(body -> nameOfDivision.apply(body.division) + body.kind.title())
                .orElse(group);
    }

    /** A body itself, not a panel. */
    public boolean seated() {
        return kind.seated();
    }

    /** As it was set up, if it was. */
    public Optional<Bodies.Body> among(List<Bodies.Body> known) {
        return known.stream()
                .filter(body -> body.division().equals(division) && body.kind().equals(kind.id()))
                .findFirst();
    }

    /** Bodies lead those seated below them; at one seat the party body leads the League body, and both lead the panels. */
    boolean leads(Body other) {
        boolean above = !division.equals(other.division);
        return seated() && oversees(other.division) && (above || rank() < other.rank());
    }

    private int rank() {
        return kind == BodyKind.PARTY ? 0 : seated() ? 1 : 2;
    }

    /** A body sees the elections of its own division and of those below it. */
    boolean oversees(String other) {
        return other.startsWith(division);
    }
}

package org.huanjie.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.division.Codes;
import org.huanjie.input.Choices;
import org.huanjie.input.InChinese;

/**
 * The bodies and panels that take part in an election, seen from the place where it is held. Each is declared here alone: schemes, tables of places,
 * pages, papers and mails take its word and its names from here. Minutes and tables hold the constants by name.
 */
public enum BodyKind implements InChinese {
    LEAGUE("团组织", "团委", "团工委"),
    PARTY("党组织", "党委", "党工委"),
    /** The League body above: a township's sits in its county. */
    SUPERIOR(LEAGUE, true),
    /** The party committee above, which is only kept informed. */
    SUPERIOR_PARTY(PARTY, false),
    REVIEW("资格审查", "资格审查小组"),
    COUNT("计票监票", "计票监票人员"),
    JUDGE("评委", "评委"),
    INSPECTION("组织考察", "考察组");

    private final String title;
    private final String organ;
    private final String committee;
    private final String workCommittee;
    private final BodyKind atItsSeat;
    private final boolean party;

    /** A body of the place. */
    BodyKind(String title, String committee, String workCommittee) {
        this(title, title, committee, workCommittee, null, true);
    }

    /** A body of the level above, which is a committee. */
    BodyKind(BodyKind below, boolean party) {
        this("上级" + below.title, "上级" + below.title, "上级" + below.committee, "上级" + below.committee, below, party);
    }

    /** A panel of the place. */
    BodyKind(String title, String organ) {
        this(title, organ, "", "", null, false);
    }

    BodyKind(String title, String organ, String committee, String workCommittee, BodyKind atItsSeat, boolean party) {
        this.title = title;
        this.organ = organ;
        this.committee = committee;
        this.workCommittee = workCommittee;
        this.atItsSeat = atItsSeat == null ? this : atItsSeat;
        this.party = party;
    }

    /** The parties to approvals: each is set up with a name and a mail address of its own. */
    public static List<BodyKind> parties() {
        return Arrays.stream(values()).filter(kind -> kind.party).toList();
    }

    /** The bodies and panels of a division itself. */
    public static List<Body> in(String division) {
        return Arrays.stream(values())
                .filter(kind -> kind.atItsSeat == kind)
                .map(kind -> kind.body(division))
                .toList();
    }

    static Optional<Body> in(String division, String id) {
        return in(division).stream().filter(body -> body.kind().id().equals(id)).findFirst();
    }

    @Override
    public String title() {
        return title;
    }

    /** Who acts, in Chinese: a panel's title only says what it does. */
    public String organ() {
        return organ;
    }

    /** Its Chinese name next to the bodies of the level above. */
    public String titleBesideThoseAbove() {
        return atItsSeat == this ? "同级" + title : title;
    }

    /**
     * What it is called on papers when it has no name of its own.
     *
     * @param ofWorkCommittee whether a work committee is elected in its place, not a committee
     */
    public String onPapers(boolean ofWorkCommittee) {
        return ofWorkCommittee ? workCommittee : committee;
    }

    /** The first part of its group's id; a body above has that of its own division's. */
    public String id() {
        return atItsSeat.name().toLowerCase(Locale.ROOT);
    }

    /** The body of an election that is held in a division. */
    public Body body(String division) {
        return new Body(atItsSeat, atItsSeat == this ? division : Codes.superior(division));
    }

    /** A body itself, which sees and urges, not a panel. */
    boolean seated() {
        return !committee.isEmpty();
    }

    /**
     * Whether it decides on what another files. The League body files most; reviewers ask for waivers; the League body above has an election looked into that the
     * party body may annul.
     */
    boolean decidesOn(BodyKind filing) {
        return switch (filing) {
            case LEAGUE -> this == REVIEW || party && this != LEAGUE;
            case SUPERIOR, REVIEW -> this == PARTY;
            default -> false;
        };
    }

    private static Stream<BodyKind> othersThanTheLeague() {
        return parties().stream().filter(kind -> kind != LEAGUE);
    }

    /** Those that a place is set up with. */
    public record OfPlace() implements Choices {

        @Override
        public List<BodyKind> constants() {
            return parties();
        }
    }

    /** Those that may be asked to decide or to post a notice; the League body itself comes last. */
    public record Deciding() implements Choices {

        @Override
        public List<BodyKind> constants() {
            return Stream.concat(othersThanTheLeague(), Stream.of(LEAGUE)).toList();
        }
    }

    /** Those that may investigate objections. */
    public record Investigating() implements Choices {

        @Override
        public List<BodyKind> constants() {
            return Stream.concat(Stream.of(INSPECTION), othersThanTheLeague()).toList();
        }
    }

    /** Those that may be kept informed of what the League body gets. */
    public record Informed() implements Choices {

        @Override
        public List<BodyKind> constants() {
            return Arrays.stream(values())
                    .filter(kind -> kind.seated() && kind != LEAGUE)
                    .toList();
        }
    }
}

package org.huanjie.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.YearMonth;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.PostId;
import org.huanjie.person.PersonKey;
import org.huanjie.person.Staffing;
import org.huanjie.scheme.Scheme.ChosenBy;

/**
 * A seat of the new committee and who holds it.
 *
 * @param person the candidate's id, or the post's id and name of a person whom the party committee named
 * @param staffing INSIDE, OUTSIDE, or null when nobody stated it
 * @param identity election and person, the same for all seats that somebody holds; empty in what was recorded without it
 */
public record Seat(
        PostId post,
        String postName,
        String person,
        String name,
        String sex,
        YearMonth birthMonth,
        boolean partyMember,
        Staffing staffing,
        String position,
        ChosenBy chosenBy,
        @JsonInclude(Include.NON_EMPTY) String identity) {

    private static final PostId ALTERNATE = new PostId("alternate");
    private static final String IN = "/";

    public Seat {
        identity = identity == null ? "" : identity;
    }

    /** A seat of which nobody knows whether its holder has others, but by name, sex and month of birth. */
    public Seat(
            PostId post,
            String postName,
            String person,
            String name,
            String sex,
            YearMonth birthMonth,
            boolean partyMember,
            Staffing staffing,
            String position,
            ChosenBy chosenBy) {
        this(post, postName, person, name, sex, birthMonth, partyMember, staffing, position, chosenBy, "");
    }

    public static String identity(ElectionId election, String person) {
        return election + IN + person;
    }

    /** Alternates sit beside the committee and are none of its members (UC-6). */
    public boolean alternate() {
        return ALTERNATE.equals(post);
    }

    /**
     * Whether both are held by the same person, who may have been put down once for each. Two holders of one post are two people, and an election knows its
     * people apart; people of two elections are the same by name, sex and month of birth.
     */
    public boolean samePerson(Seat other) {
        if (person.equals(other.person) && post.equals(other.post)) {
            return true;
        }
        if (!PersonKey.alike(name, sex, birthMonth, other.name, other.sex, other.birthMonth)) {
            return false;
        }
        return inOneElection(other) ? identity.equals(other.identity) : !post.equals(other.post);
    }

    /** The same seat under the name that is printed for its holder. */
    public Seat named(String printed) {
        return new Seat(
                post, postName, person, printed, sex, birthMonth, partyMember, staffing, position, chosenBy, identity);
    }

    /** The same seat as people read it, without what only the program needs. */
    public Seat shown() {
        return new Seat(post, postName, person, name, sex, birthMonth, partyMember, staffing, position, chosenBy);
    }

    /** Who holds it: the same for all seats that the election knows this person to hold. */
    public String holder() {
        return identity.isEmpty() ? person : identity.substring(identity.indexOf(IN) + 1);
    }

    private boolean inOneElection(Seat other) {
        return !identity.isEmpty() && election().equals(other.election());
    }

    private ElectionId election() {
        return new ElectionId(identity.isEmpty() ? "" : identity.substring(0, identity.indexOf(IN)));
    }
}

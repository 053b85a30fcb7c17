package org.huanjie.committee;

import java.time.YearMonth;
import org.huanjie.candidacy.Candidate;
import org.huanjie.scheme.Scheme.ChosenBy;
import org.huanjie.scheme.Scheme.Staffing;

/**
 * A seat of the new committee and who holds it.
 *
 * @param post the post's id
 * @param postName the post's name in Chinese
 * @param person the candidate's id, or the post's id and name of a person whom the party committee named
 * @param staffing INSIDE, OUTSIDE, or null when nobody stated it
 */
public record Seat(
        String post,
        String postName,
        String person,
        String name,
        String sex,
        YearMonth birthMonth,
        boolean partyMember,
        Staffing staffing,
        String position,
        ChosenBy chosenBy) {

    /** Whether the candidate is the person who holds it, standing for another post. */
    public boolean isHeldBy(Candidate candidate) {
        return name.equals(candidate.name())
                && sex.equals(candidate.sex())
                && birthMonth.equals(candidate.birthMonth());
    }

    /** Whether both are held by the same person, who may have been put down once for each. */
    public boolean samePerson(Seat other) {
        return name.equals(other.name) && sex.equals(other.sex) && birthMonth.equals(other.birthMonth);
    }
}

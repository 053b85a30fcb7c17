package org.huanjie.roster;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.huanjie.eligibility.rules.Ruling;
import org.huanjie.eligibility.rules.Verdict;
import org.huanjie.person.Channel;
import org.huanjie.person.PoliticalStatus;
import org.huanjie.person.Residence;
import org.huanjie.person.Staffing;
import org.huanjie.person.TimeCommitment;

/**
 * Somebody who stands for a post. The full birth date is kept in the store only; others see the month.
 *
 * @param post the id of a post of the scheme
 * @param position what the person works as; empty when not stated
 * @param account the person's account in this installation, if any
 * @param outcome whether the rules of the scheme allow the person to stand
 * @param result what the candidate was told last, with the clause; empty before the first decision (XG-3.2.2b)
 * @param support how many spoke for the candidate when opinions were heard (JY-4.3.4c)
 */
public record Candidate(
        String id,
        String election,
        String name,
        String sex,
        String ethnicity,
        YearMonth birthMonth,
        String unit,
        String position,
        String post,
        PoliticalStatus politicalStatus,
        Optional<Residence> residence,
        Optional<Staffing> staffing,
        Optional<TimeCommitment> timeCommitment,
        Optional<String> source,
        boolean outstanding,
        boolean consent,
        Optional<Channel> channel,
        int supporters,
        Optional<String> account,
        Verdict.Outcome outcome,
        List<Ruling> findings,
        Progress decision,
        String result,
        Optional<Integer> support) {

    /** The same person after a decision. */
    Candidate decided(Progress next, String told, Optional<Integer> spoke) {
        return new Candidate(
                id,
                election,
                name,
                sex,
                ethnicity,
                birthMonth,
                unit,
                position,
                post,
                politicalStatus,
                residence,
                staffing,
                timeCommitment,
                source,
                outstanding,
                consent,
                channel,
                supporters,
                account,
                outcome,
                findings,
                next,
                told,
                spoke.or(() -> support));
    }

    /** A party member; probationary ones count (B.3). */
    public boolean partyMember() {
        return politicalStatus == PoliticalStatus.PARTY_MEMBER
                || politicalStatus == PoliticalStatus.PROBATIONARY_PARTY_MEMBER;
    }
}

package org.huanjie.roster;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.huanjie.eligibility.rules.Ruling;
import org.huanjie.eligibility.rules.Verdict;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.PostId;
import org.huanjie.person.Person;
import org.huanjie.person.PersonFacts;
import org.huanjie.person.PersonKey;
import org.huanjie.person.Profile;

/**
 * Somebody who stands for a post.
 *
 * @param post the id of a post of the scheme
 * @param account the person's account in this installation, if any
 * @param outcome whether the rules of the scheme allow the person to stand
 * @param decision how far the candidacy has come
 * @param result what the candidate was told last, with the clause; empty before the first decision (XG-3.2.2b)
 * @param support how many spoke for the candidate when opinions were heard (JY-4.3.4c)
 */
public record Candidate(
        CandidateId id,
        ElectionId election,
        Person person,
        PostId post,
        Profile profile,
        Optional<String> account,
        Verdict.Outcome outcome,
        List<Ruling> findings,
        Progress decision,
        String result,
        Optional<Integer> support) {

    /** Somebody who has just been registered: judged but not yet decided upon. */
    public static Candidate registered(
            CandidateId id,
            ElectionId election,
            Person person,
            PostId post,
            Profile profile,
            Optional<String> account,
            Verdict verdict) {
        return new Candidate(
                id,
                election,
                person,
                post,
                profile,
                account,
                verdict.outcome(),
                verdict.findings(),
                Progress.REGISTERED,
                "",
                Optional.empty());
    }

    /** The same candidate after a decision. */
    Candidate decided(Progress next, String told, Optional<Integer> spoke) {
        return new Candidate(
                id, election, person, post, profile, account, outcome, findings, next, told, spoke.or(() -> support));
    }

    /** The same candidate with the right facts and what the rules say of them. */
    public Candidate corrected(PersonFacts right, Verdict verdict) {
        return new Candidate(
                id,
                election,
                right.person(),
                post,
                right.profile(),
                account,
                verdict.outcome(),
                verdict.findings(),
                decision,
                result,
                support);
    }

    public PersonFacts facts() {
        return new PersonFacts(person, profile);
    }

    public String name() {
        return person.name();
    }

    public String sex() {
        return person.sex();
    }

    public String unit() {
        return person.unit();
    }

    public String position() {
        return person.position();
    }

    public YearMonth birthMonth() {
        return person.birthMonth();
    }

    public PersonKey key() {
        return person.key();
    }

    /** A party member; probationary ones count (B.3). */
    public boolean partyMember() {
        return profile.politicalStatus().partyMember();
    }

    /** May still be changed or removed: nobody has decided anything yet. */
    public boolean open() {
        return decision.open();
    }
}

package org.huanjie.roster;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.PostId;
import org.huanjie.person.PersonKey;
import org.huanjie.scheme.Scheme;

/** What other features read and change about an election's candidates. */
public interface Candidates {

    /** Everyone who ever registered, in order of registration. */
    List<Candidate> of(ElectionId election);

    /**
     * The formal candidates for some posts, those already elected, decided or not elected included, the withdrawn and the struck off not; in order of registration.
     *
     * @param posts post ids, such as those of one ballot
     */
    List<Candidate> formal(ElectionId election, Collection<PostId> posts);

    /** The first candidacy of each person, by candidate: whoever stands for several posts is one person. */
    Map<CandidateId, CandidateId> persons(ElectionId election);

    /** The first candidacy of a person; empty for whoever does not stand. */
    Optional<CandidateId> person(ElectionId election, PersonKey person);

    /** @throws java.util.NoSuchElementException when this election has no such candidate */
    Candidate get(ElectionId election, CandidateId candidate);

    /** Candidates who have not been rejected, struck off or withdrawn; they may not count, judge or sign. */
    List<Candidate> standing(ElectionId election);

    /**
     * The scheme with the seats that this election fills: fewer than the scheme's own where that was approved, because there were too few candidates (E2).
     *
     * @param scheme that of the election
     */
    default Scheme filled(ElectionId election, Scheme scheme) {
        return scheme;
    }

    /** Nobody registers, leaves or declines until this transaction ends. */
    default void hold(ElectionId election) {}

    /**
     * Makes sure that a list that was approved has not broken since.
     *
     * @throws org.huanjie.input.ConflictException while more candidates are looked for because somebody left (E3)
     */
    default void requireComplete(ElectionId election) {}

    /**
     * Records how an election ended for formal candidates. The caller appends its own entry to the minutes.
     *
     * @param decision ELECTED, NOT_ELECTED, DECIDED or STRUCK_OFF
     * @param result what the candidates are told, in Chinese, with the clause
     * @throws org.huanjie.input.Refusal when a post would have more people than seats
     */
    void settle(ElectionId election, Collection<CandidateId> candidates, Progress decision, String result);

    /**
     * Makes people who were not elected formal candidates again, because there is another vote (E15, E17). The caller appends its own entry to the minutes.
     *
     * @param result what the candidates are told, in Chinese, with the clause
     */
    void standAgain(ElectionId election, Collection<CandidateId> candidates, String result);

    /**
     * Settles several candidacies in the same way, each with a result of its own.
     *
     * @param results what each person is told, by the candidate's id
     */
    void settle(ElectionId election, Progress decision, Map<CandidateId, String> results);
}

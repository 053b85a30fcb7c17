package org.huanjie.roster;

import static org.huanjie.review.CandidacyHouse.ELECTION;
import static org.huanjie.review.CandidacyHouse.REGISTRATION_END;
import static org.huanjie.review.CandidacyHouse.nomination;

import java.time.LocalDate;
import java.util.Optional;
import org.huanjie.eligibility.rules.Eligibility;
import org.huanjie.eligibility.rules.Verdict;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.PostId;
import org.huanjie.person.Channel;
import org.huanjie.person.NominationFacts;
import org.huanjie.person.PersonFacts;
import org.huanjie.person.Profile;
import org.huanjie.person.Residence;
import org.huanjie.registration.Nomination;
import org.huanjie.scheme.Scheme;

/** Candidates of a scheme as they stand after registration; id and name are the same. */
public final class SampleCandidates {

    private SampleCandidates() {}

    public static Candidate candidate(Scheme scheme, String name, PostId post, int age) {
        return registered(scheme, name, post, REGISTRATION_END.minusYears(age));
    }

    public static Candidate registered(Scheme scheme, String name, PostId post, LocalDate birthDate) {
        Nomination row = nomination(name, post, birthDate);
        return row.registered(
                new CandidateId(name), ELECTION, Eligibility.judge(scheme, row.applicant(REGISTRATION_END)));
    }

    public static Candidate withDecision(Candidate candidate, Progress decision) {
        return decided(candidate, decision, candidate.support());
    }

    /** The same candidate with a decision and so much support. */
    public static Candidate decided(Candidate candidate, Progress decision, Optional<Integer> support) {
        return new Candidate(
                candidate.id(),
                candidate.election(),
                candidate.person(),
                candidate.post(),
                candidate.profile(),
                candidate.account(),
                candidate.outcome(),
                candidate.findings(),
                decision,
                candidate.result(),
                support);
    }

    /** The same candidate with what was left unstated. */
    public static Candidate stating(
            Candidate candidate, Optional<Residence> residence, Optional<String> source, Optional<Channel> channel) {
        Profile known = candidate.profile();
        Profile stated = new Profile(
                known.politicalStatus(),
                known.education(),
                residence,
                known.staffing(),
                known.timeCommitment(),
                source,
                known.outstanding(),
                known.consent(),
                channel.map(each -> new NominationFacts(each, 0)));
        return candidate.corrected(
                new PersonFacts(candidate.person(), stated), new Verdict(candidate.outcome(), candidate.findings()));
    }
}

package org.huanjie.roster;

import static org.huanjie.review.CandidacyHouse.ELECTION;
import static org.huanjie.review.CandidacyHouse.REGISTRATION_END;
import static org.huanjie.review.CandidacyHouse.nomination;

import java.time.LocalDate;
import java.util.Optional;
import org.huanjie.eligibility.rules.Eligibility;
import org.huanjie.person.Channel;
import org.huanjie.person.Residence;
import org.huanjie.registration.Nomination;
import org.huanjie.scheme.Scheme;

/** Candidates of a scheme as they stand after registration; id and name are the same. */
public final class SampleCandidates {

    private SampleCandidates() {}

    public static Candidate candidate(Scheme scheme, String name, String post, int age) {
        return registered(scheme, name, post, REGISTRATION_END.minusYears(age)).candidate();
    }

    public static Registered registered(Scheme scheme, String name, String post, LocalDate birthDate) {
        Nomination row = nomination(name, post, birthDate);
        return row.registered(
                name, ELECTION, birthDate, Eligibility.judge(scheme, row.applicant(birthDate, REGISTRATION_END)));
    }

    public static Registered withDecision(Registered registered, Progress decision) {
        Candidate candidate = registered.candidate();
        return new Registered(
                facts(candidate, candidate.residence(), candidate.source(), candidate.channel(), decision),
                registered.birthDate());
    }

    /** The same candidate with a decision and so much support. */
    public static Candidate decided(Candidate candidate, Progress decision, Optional<Integer> support) {
        return facts(candidate, candidate.residence(), candidate.source(), candidate.channel(), decision, support);
    }

    /** The same candidate with what was left unstated. */
    public static Candidate stating(
            Candidate candidate, Optional<Residence> residence, Optional<String> source, Optional<Channel> channel) {
        return facts(candidate, residence, source, channel, candidate.decision());
    }

    private static Candidate facts(
            Candidate candidate,
            Optional<Residence> residence,
            Optional<String> source,
            Optional<Channel> channel,
            Progress decision) {
        return facts(candidate, residence, source, channel, decision, candidate.support());
    }

    private static Candidate facts(
            Candidate candidate,
            Optional<Residence> residence,
            Optional<String> source,
            Optional<Channel> channel,
            Progress decision,
            Optional<Integer> support) {
        return new Candidate(
                candidate.id(),
                candidate.election(),
                candidate.name(),
                candidate.sex(),
                candidate.ethnicity(),
                candidate.birthMonth(),
                candidate.unit(),
                candidate.position(),
                candidate.post(),
                candidate.politicalStatus(),
                residence,
                candidate.staffing(),
                candidate.timeCommitment(),
                source,
                candidate.outstanding(),
                candidate.consent(),
                channel,
                candidate.supporters(),
                candidate.account(),
                candidate.outcome(),
                candidate.findings(),
                decision,
                candidate.result(),
                support);
    }
}

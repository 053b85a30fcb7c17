package org.huanjie.roster;

import java.util.List;
import java.util.Optional;
import org.huanjie.eligibility.NominationFacts;
import org.huanjie.eligibility.rules.Ruling;
import org.huanjie.eligibility.rules.Verdict;
import org.huanjie.person.Channel;
import org.huanjie.person.PoliticalStatus;
import org.huanjie.person.Residence;
import org.huanjie.person.Staffing;
import org.huanjie.person.TimeCommitment;
import org.huanjie.roster.rules.Unstated;
import org.huanjie.scheme.Scheme;

/**
 * A candidate as forms, pages and the API show it.
 *
 * @param birthMonth such as 1998-03
 * @param printedName the name, told apart from namesakes among all candidates of the election
 * @param unstated labels of the facts that the scheme asks for and nobody stated
 */
public record CandidateView(
        String id,
        String name,
        String post,
        String postName,
        String sex,
        String ethnicity,
        String birthMonth,
        String unit,
        String position,
        PoliticalStatus politicalStatus,
        String politicalStatusName,
        Optional<Residence> residence,
        Optional<Staffing> staffing,
        Optional<TimeCommitment> timeCommitment,
        Optional<String> source,
        boolean outstanding,
        boolean consent,
        Optional<NominationFacts> nomination,
        String nominationName,
        Optional<String> account,
        Verdict.Outcome outcome,
        List<Ruling> findings,
        List<String> unstated,
        Progress decision,
        String decisionName,
        String result,
        Optional<Integer> support,
        String printedName) {

    public static CandidateView of(Scheme scheme, Candidate candidate, String printedName) {
        Optional<NominationFacts> nomination =
                candidate.channel().map(channel -> new NominationFacts(channel, candidate.supporters()));
        return new CandidateView(
                candidate.id(),
                candidate.name(),
                candidate.post(),
                scheme.post(candidate.post()).name(),
                candidate.sex(),
                candidate.ethnicity(),
                candidate.birthMonth().toString(),
                candidate.unit(),
                candidate.position(),
                candidate.politicalStatus(),
                candidate.politicalStatus().title(),
                candidate.residence(),
                candidate.staffing(),
                candidate.timeCommitment(),
                candidate.source(),
                candidate.outstanding(),
                candidate.consent(),
                nomination,
                candidate.channel().map(Channel::title).orElse(""),
                candidate.account(),
                candidate.outcome(),
                candidate.findings(),
                Unstated.of(scheme, candidate),
                candidate.decision(),
                candidate.decision().words(),
                candidate.result(),
                candidate.support(),
                printedName);
    }
}

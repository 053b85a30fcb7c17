package org.huanjie.candidacy;

import java.util.List;
import java.util.Optional;
import org.huanjie.candidacy.rules.Ruling;
import org.huanjie.candidacy.rules.Unstated;
import org.huanjie.candidacy.rules.Verdict;
import org.huanjie.candidacy.rules.Words;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.PoliticalStatus;
import org.huanjie.scheme.Scheme.Residence;
import org.huanjie.scheme.Scheme.Staffing;
import org.huanjie.scheme.Scheme.TimeCommitment;

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
        Decision decision,
        String decisionName,
        String result,
        Optional<Integer> support,
        String printedName) {

    static CandidateView of(Scheme scheme, Candidate candidate, String printedName) {
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
                Words.of(candidate.politicalStatus()),
                candidate.residence(),
                candidate.staffing(),
                candidate.timeCommitment(),
                candidate.source(),
                candidate.outstanding(),
                candidate.consent(),
                nomination,
                candidate.channel().map(Words::of).orElse(""),
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

package org.huanjie.roster;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import org.huanjie.eligibility.rules.Ruling;
import org.huanjie.eligibility.rules.Verdict;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.PostId;
import org.huanjie.person.Channel;
import org.huanjie.person.Profile;
import org.huanjie.roster.rules.Unstated;
import org.huanjie.scheme.Scheme;

/**
 * A candidate as forms, pages and the API show it.
 *
 * @param birthMonth such as 1998-03; the full date is shown to nobody
 * @param printedName the name, told apart from namesakes among all candidates of the election
 * @param unstated labels of the facts that the scheme asks for and nobody stated
 */
public record CandidateView(
        CandidateId id,
        String name,
        PostId post,
        String postName,
        String sex,
        String ethnicity,
        String birthMonth,
        String unit,
        String position,
        @JsonUnwrapped Profile profile,
        String politicalStatusName,
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
        Profile profile = candidate.profile();
        return new CandidateView(
                candidate.id(),
                candidate.name(),
                candidate.post(),
                scheme.post(candidate.post()).name(),
                candidate.sex(),
                candidate.person().ethnicity(),
                candidate.birthMonth().toString(),
                candidate.unit(),
                candidate.position(),
                profile,
                profile.politicalStatus().title(),
                profile.channel().map(Channel::title).orElse(""),
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

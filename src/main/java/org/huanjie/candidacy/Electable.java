package org.huanjie.candidacy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.candidacy.Membership.Member;
import org.huanjie.election.Elections;
import org.huanjie.scheme.Scheme.Plenum;
import org.springframework.stereotype.Service;

/** From whom a plenum chooses: from those elected to its posts before, in a by-election also from those who serve in them (UC-6). */
@Service
public class Electable {

    private final CandidateStore store;
    private final Elections elections;
    private final Membership membership;

    Electable(CandidateStore store, Elections elections, Membership membership) {
        this.store = store;
        this.elections = elections;
        this.membership = membership;
    }

    /** Those of the candidates from whom the plenum may choose. */
    public List<Candidate> before(String election, Plenum plenum, List<Candidate> formal) {
        List<Member> holders = holders(election, plenum);
        return formal.stream()
                .filter(candidate -> holders.stream().anyMatch(holder -> holds(holder, candidate)))
                .toList();
    }

    /** Whether a post that a plenum fills is open to the person; posts that others fill are open to everybody. */
    public boolean isOpenTo(String election, String post, String name, LocalDate birthDate) {
        return elections
                .scheme(election)
                .drawn(post)
                .map(plenum -> holders(election, plenum).stream().anyMatch(holder -> holder.is(name, birthDate)))
                .orElse(true);
    }

    /** Those who serve, where a by-election fills posts that are drawn from them; nobody is asked for where the whole committee is elected. */
    public Optional<List<Member>> serving(String election) {
        boolean asked = elections.occasion(election).byElection()
                && elections.scheme(election).plenums().stream()
                        .anyMatch(plenum -> !plenum.candidates().isEmpty());
        return asked ? Optional.of(membership.sitting(election)) : Optional.empty();
    }

    private List<Member> holders(String election, Plenum plenum) {
        Stream<Member> elected = store.of(election).stream()
                .map(Registered::candidate)
                .filter(candidate -> candidate.decision() == Decision.ELECTED)
                .map(Electable::member);
        Stream<Member> serving = serving(election).stream().flatMap(List::stream);
        return Stream.concat(elected, serving)
                .filter(holder -> plenum.candidates().contains(holder.post()))
                .toList();
    }

    private static boolean holds(Member holder, Candidate candidate) {
        return holder.name().equals(candidate.name())
                && holder.sex().equals(candidate.sex())
                && holder.birthMonth().equals(candidate.birthMonth());
    }

    private static Member member(Candidate elected) {
        YearMonth born = elected.birthMonth();
        return new Member(elected.post(), elected.name(), elected.sex(), born, elected.partyMember());
    }
}

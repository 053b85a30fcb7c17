package org.huanjie.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.election.Elections;
import org.huanjie.roster.Membership.Member;
import org.huanjie.roster.Registered.Human;
import org.huanjie.scheme.Scheme.Plenum;
import org.springframework.stereotype.Service;

/** From whom a plenum chooses: from those elected to its posts before, in a by-election also from those who serve in them (UC-6). */
@Service
public class Electable {

    private final CandidateStore store;
    private final Elections elections;
    private final Membership membership;

    public Electable(CandidateStore store, Elections elections, Membership membership) {
        this.store = store;
        this.elections = elections;
        this.membership = membership;
    }

    /** Those of the candidates from whom the plenum may choose. */
    public List<Candidate> before(String election, Plenum plenum, List<Candidate> formal) {
        Set<Human> elected = elected(election, plenum).map(Registered::human).collect(Collectors.toSet());
        List<Member> serving = serving(election, plenum).toList();
        Map<String, Human> humans = store.of(election).stream()
                .collect(Collectors.toMap(each -> each.candidate().id(), Registered::human));
        return formal.stream()
                .filter(candidate -> elected.contains(humans.get(candidate.id()))
                        || serving.stream().anyMatch(holder -> holds(holder, candidate)))
                .toList();
    }

    /** Whether a post that a plenum fills is open to the person; posts that others fill are open to everybody. */
    public boolean isOpenTo(String election, String post, String name, LocalDate birthDate) {
        return elections
                .scheme(election)
                .drawn(post)
                .map(plenum -> elected(election, plenum)
                                .anyMatch(each -> each.candidate().name().equals(name)
                                        && each.birthDate().equals(birthDate))
                        || serving(election, plenum).anyMatch(holder -> holder.is(name, birthDate)))
                .orElse(true);
    }

    /** Those who serve, where a by-election fills posts that are drawn from them; nobody is asked for where the whole committee is elected. */
    public Optional<List<Member>> serving(String election) {
        boolean asked = elections.occasion(election).byElection()
                && elections.scheme(election).plenums().stream()
                        .anyMatch(plenum -> !plenum.candidates().isEmpty());
        return asked ? Optional.of(membership.sitting(election)) : Optional.empty();
    }

    /** How many of those who serve vote in a plenum; none where the whole committee is elected. */
    public int voters(String election, Plenum plenum) {
        return (int) serving(election).stream()
                .flatMap(List::stream)
                .filter(holder -> plenum.members().contains(holder.post()))
                .count();
    }

    private Stream<Registered> elected(String election, Plenum plenum) {
        return store.of(election).stream()
                .filter(each -> each.candidate().decision() == Progress.ELECTED)
                .filter(each -> plenum.candidates().contains(each.candidate().post()));
    }

    private Stream<Member> serving(String election, Plenum plenum) {
        return serving(election).stream().flatMap(List::stream).filter(holder -> plenum.candidates()
                .contains(holder.post()));
    }

    private static boolean holds(Member holder, Candidate candidate) {
        return holder.name().equals(candidate.name())
                && holder.sex().equals(candidate.sex())
                && holder.birthMonth().equals(candidate.birthMonth());
    }
}

package org.huanjie.roster;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.election.Elections;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.PostId;
import org.huanjie.person.PersonKey;
import org.huanjie.roster.Membership.Member;
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
    public List<Candidate> before(ElectionId election, Plenum plenum, List<Candidate> formal) {
        Set<PersonKey> elected = elected(election, plenum).map(Candidate::key).collect(Collectors.toSet());
        List<Member> serving = serving(election, plenum).toList();
        return formal.stream()
                .filter(candidate -> elected.contains(candidate.key())
                        || serving.stream().anyMatch(holder -> holder.is(candidate.key())))
                .toList();
    }

    /** Whether a post that a plenum fills is open to the person; posts that others fill are open to everybody. */
    public boolean isOpenTo(ElectionId election, PostId post, PersonKey person) {
        return elections
                .scheme(election)
                .drawn(post)
                .map(plenum ->
                        elected(election, plenum).anyMatch(each -> each.key().equals(person))
                                || serving(election, plenum).anyMatch(holder -> holder.is(person)))
                .orElse(true);
    }

    /** The serving members, if a by-election fills posts drawn from among them; empty if the whole committee is elected. */
    public Optional<List<Member>> serving(ElectionId election) {
        boolean asked = elections.occasion(election).byElection()
                && elections.scheme(election).plenums().stream()
                        .anyMatch(plenum -> !plenum.candidates().isEmpty());
        return asked ? Optional.of(membership.sitting(election)) : Optional.empty();
    }

    /** How many of those who serve vote in a plenum; none where the whole committee is elected. */
    public int voters(ElectionId election, Plenum plenum) {
        return (int) serving(election).stream()
                .flatMap(List::stream)
                .filter(holder -> plenum.members().contains(holder.post()))
                .count();
    }

    private Stream<Candidate> elected(ElectionId election, Plenum plenum) {
        return store.of(election).stream()
                .filter(each -> each.decision() == Progress.ELECTED)
                .filter(each -> plenum.candidates().contains(each.post()));
    }

    private Stream<Member> serving(ElectionId election, Plenum plenum) {
        return serving(election).stream().flatMap(List::stream).filter(holder -> plenum.candidates()
                .contains(holder.post()));
    }
}

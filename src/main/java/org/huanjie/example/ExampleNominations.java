package org.huanjie.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.ids.PostId;
import org.huanjie.person.Person;
import org.huanjie.person.PersonKey;
import org.huanjie.person.PoliticalStatus;
import org.huanjie.registration.Nomination;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Membership.Member;
import org.huanjie.roster.rules.Demand;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Plenum;
import org.huanjie.scheme.Scheme.Post;

/** The fewest eligible nominations that give every ballot of a scheme its candidates. */
public final class ExampleNominations {

    private final Scheme scheme;
    private final List<Post> posts;
    private final LocalDate lastDay;
    private final List<Candidate> known;
    private final Optional<List<Member>> serving;
    private final Map<PostId, Integer> byPost;
    private final List<Nomination> nominations = new ArrayList<>();

    /**
     * @param posts the posts for which people may register
     * @param lastDay of the registration
     * @param known everyone who ever registered, so that nobody is named twice
     * @param serving those who serve, where some posts are drawn from them
     * @param byPost how many stand already
     */
    public ExampleNominations(
            Scheme scheme,
            List<Post> posts,
            LocalDate lastDay,
            List<Candidate> known,
            Optional<List<Member>> serving,
            Map<PostId, Integer> byPost) {
        this.scheme = scheme;
        this.posts = posts;
        this.lastDay = lastDay;
        this.known = known;
        this.serving = serving;
        this.byPost = new HashMap<>(byPost);
    }

    public List<Nomination> missing() {
        Demand.of(scheme).forEach(this::meet);
        return nominations;
    }

    private void meet(Demand demand) {
        Post post = lastOf(demand.posts());
        for (int present = demand.present(byPost); present < demand.needed(); present++) {
            Optional<Nomination> next = next(post);
            if (next.isEmpty()) {
                return;
            }
            nominations.add(next.get());
            byPost.merge(post.id(), 1, Integer::sum);
        }
    }

    private Optional<Nomination> next(Post post) {
        Optional<Plenum> plenum = scheme.drawn(post.id());
        if (plenum.isEmpty()) {
            return Optional.of(nomination(post));
        }
        return serving.isPresent()
                ? free(plenum.get()).map(member -> nomination(post, member))
                : Optional.of(
                        again(plenum.get()).map(row -> nomination(post, row)).orElseGet(() -> nomination(post)));
    }

    /** Somebody from whom the plenum may choose, and who does not stand before it yet. */
    private Optional<Member> free(Plenum plenum) {
        Set<PersonKey> taken = taken(plenum);
        return serving.orElseThrow().stream()
                .filter(member -> plenum.candidates().contains(member.post()))
                .filter(member -> taken.stream().noneMatch(member::is))
                .findFirst();
    }

    /** Somebody who stands for a post from whose holders the plenum will choose, and not before it yet. */
    private Optional<Nomination> again(Plenum plenum) {
        Set<PersonKey> taken = taken(plenum);
        return nominations.stream()
                .filter(row -> plenum.candidates().contains(row.post()))
                .filter(row -> !taken.contains(row.person().key()))
                .findFirst();
    }

    private Set<PersonKey> taken(Plenum plenum) {
        return Stream.concat(
                        known.stream()
                                .filter(each -> drawnBy(plenum, each.post()))
                                .map(Candidate::key),
                        nominations.stream()
                                .filter(each -> drawnBy(plenum, each.post()))
                                .map(row -> row.person().key()))
                .collect(Collectors.toSet());
    }

    private boolean drawnBy(Plenum plenum, PostId post) {
        return scheme.drawn(post).filter(plenum::equals).isPresent();
    }

    private Post lastOf(Set<PostId> ids) {
        return posts.stream()
                .filter(post -> ids.contains(post.id()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private Nomination nomination(Post post, Member member) {
        return nomination(
                post,
                new Person(
                        member.name(),
                        member.sex(),
                        "汉族",
                        "社区服务中心",
                        "干事",
                        member.birthMonth().atDay(1)),
                member.partyMember()
                        ? PoliticalStatus.PARTY_MEMBER
                        : example(post).politicalStatus());
    }

    private Nomination nomination(Post post, Nomination row) {
        return nomination(post, row.person(), row.profile().politicalStatus());
    }

    private Nomination nomination(Post post) {
        int number = known.size() + nominations.size() + 1;
        String sex = number % 2 == 0 ? "男" : "女";
        LocalDate birthDate = example(post).birthDate().plusDays(number);
        return nomination(
                post,
                new Person("候选人%d".formatted(number), sex, "汉族", "社区服务中心", "干事", birthDate),
                example(post).politicalStatus());
    }

    private Nomination nomination(Post post, Person person, PoliticalStatus status) {
        return new Nomination(
                Optional.empty(),
                person,
                post.id(),
                example(post).profile(Map.of("politicalStatus", status)),
                Optional.empty(),
                List.of());
    }

    private ExamplePerson example(Post post) {
        return new ExamplePerson(scheme, post, lastDay);
    }
}

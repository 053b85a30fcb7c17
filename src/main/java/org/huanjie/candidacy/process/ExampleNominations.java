package org.huanjie.candidacy.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huanjie.candidacy.Nomination;
import org.huanjie.candidacy.NominationFacts;
import org.huanjie.candidacy.rules.Demand;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Channel;
import org.huanjie.scheme.Scheme.PoliticalStatus;
import org.huanjie.scheme.Scheme.Post;
import org.huanjie.scheme.Scheme.Residence;
import org.huanjie.scheme.Scheme.Staffing;

/** Just so many eligible nominations that every ballot of a scheme has the candidates it needs. */
final class ExampleNominations {

    private final Scheme scheme;
    private final List<Post> posts;
    private final LocalDate birthDate;
    private final int known;
    private final Map<String, Integer> byPost;
    private final List<Nomination> nominations = new ArrayList<>();

    /**
     * @param posts the posts for which people may register
     * @param known how many ever registered, so that nobody is named twice
     * @param byPost how many stand already
     */
    ExampleNominations(Scheme scheme, List<Post> posts, LocalDate birthDate, int known, Map<String, Integer> byPost) {
        this.scheme = scheme;
        this.posts = posts;
        this.birthDate = birthDate;
        this.known = known;
        this.byPost = new HashMap<>(byPost);
    }

    List<Nomination> missing() {
        Demand.of(scheme).forEach(this::meet);
        return nominations;
    }

    private void meet(Demand demand) {
        Post post = lastOf(demand.posts());
        for (int present = demand.present(byPost); present < demand.needed(); present++) {
            nominations.add(nomination(post));
            byPost.merge(post.id(), 1, Integer::sum);
        }
    }

    private Post lastOf(Set<String> ids) {
        return posts.stream()
                .filter(post -> ids.contains(post.id()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private Nomination nomination(Post post) {
        int number = known + nominations.size() + 1;
        return new Nomination(
                Optional.empty(),
                "候选人%d".formatted(number),
                number % 2 == 0 ? "男" : "女",
                "汉族",
                "社区服务中心",
                "干事",
                post.id(),
                Optional.of(birthDate.plusDays(number)),
                status(post),
                Optional.of(Residence.REGISTERED),
                Optional.of(post.staffing().orElse(Staffing.OUTSIDE)),
                post.timeCommitment(),
                Optional.empty(),
                false,
                true,
                Optional.of(new NominationFacts(channel(), scheme.nomination().jointSupporters())),
                Optional.empty(),
                List.of());
    }

    private PoliticalStatus status(Post post) {
        Set<PoliticalStatus> allowed = post.politicalStatus().isEmpty()
                ? scheme.eligibility().politicalStatus().allowed()
                : post.politicalStatus();
        return allowed.stream().sorted().findFirst().orElseThrow();
    }

    private Channel channel() {
        return scheme.nomination().channels().stream().sorted().findFirst().orElseThrow();
    }
}

package org.huanjie.term.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.ids.PostId;
import org.huanjie.input.Finding;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.ChosenBy;
import org.huanjie.scheme.Scheme.Post;
import org.huanjie.scheme.rules.SeveralPosts;
import org.huanjie.term.Replacement.Way;

/** Which way is open to fill a seat: an appointment is for secretary and deputies only (JY-4.3.5d), an election for posts that are elected. */
public final class ReplacementRule {

    private static final String FIELD = "way";
    private static final String APPOINTMENT = "E22";
    private static final String VACANCY = "E22";
    private static final Set<ChosenBy> NAMED = Set.of(ChosenBy.APPOINTMENT, ChosenBy.CONCURRENT);

    private ReplacementRule() {}

    /**
     * @param vacant ids of the posts that are vacant
     * @param remaining what is wrong with the committee when the seats stay vacant
     */
    public static List<Finding> faults(Scheme scheme, Way way, Collection<PostId> vacant, List<Finding> remaining) {
        List<Post> posts = vacant.stream().distinct().map(scheme::post).toList();
        return switch (way) {
            case APPOINTMENT -> appointment(scheme, posts);
            case BY_ELECTION -> byElection(scheme, posts);
            case LEAVE_VACANT -> leaveVacant(posts, remaining);
        };
    }

    private static List<Finding> appointment(Scheme scheme, List<Post> posts) {
        List<Finding> faults = new ArrayList<>();
        if (scheme.tenure().midTerm().isEmpty()) {
            faults.add(new Finding(FIELD, "本方案没有届中指派的规定，空缺应补选", APPOINTMENT));
        }
        posts.stream()
                .filter(post -> !post.officer())
                .map(post -> new Finding(FIELD, "届中指派只限书记、副书记；" + post.name() + "出缺应补选", APPOINTMENT))
                .forEach(faults::add);
        return faults;
    }

    private static List<Finding> byElection(Scheme scheme, List<Post> posts) {
        List<Finding> faults = new ArrayList<>();
        posts.stream()
                .filter(post -> NAMED.contains(post.chosenBy()))
                .map(post -> new Finding(
                        FIELD, post.name() + "由党组织确定，不经选举产生，应届中指派", post.basis().clause()))
                .forEach(faults::add);
        SeveralPosts.findings(scheme.reducedTo(posts.stream().collect(Collectors.toMap(Post::id, Post::seats))))
                .stream()
                .map(finding -> new Finding(FIELD, finding.message(), finding.clause()))
                .forEach(faults::add);
        return faults;
    }

    private static List<Finding> leaveVacant(List<Post> posts, List<Finding> remaining) {
        List<Finding> faults = new ArrayList<>();
        posts.stream()
                .filter(post -> post.id().value().equals("secretary"))
                .map(post -> new Finding(FIELD, post.name() + "不能保留空缺", VACANCY))
                .forEach(faults::add);
        remaining.stream()
                .map(fault -> new Finding(FIELD, "不能保留空缺：" + fault.message(), fault.clause()))
                .forEach(faults::add);
        return faults;
    }
}

package org.huanjie.preparation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Post;

/** The sentence that tells a scheme's seats: those of the committee, which add up; the posts that are filled from among them; the alternates beside (UC-6). */
final class SeatsText {

    private SeatsText() {}

    /** @param whole what the seats are of */
    static String of(Scheme scheme, String whole) {
        List<String> parts = new ArrayList<>();
        String own = posts(scheme, scheme::ownSeat);
        if (!own.isEmpty()) {
            parts.add(whole + "共" + scheme.seats() + "人，其中" + own);
        }
        String drawn = posts(scheme, post -> !post.alternate() && !scheme.ownSeat(post));
        if (!drawn.isEmpty()) {
            parts.add("从委员会成员中选举" + drawn + "，不另占名额");
        }
        String alternates = posts(scheme, Post::alternate);
        if (!alternates.isEmpty()) {
            parts.add("另设" + alternates);
        }
        return String.join("；", parts) + "。";
    }

    private static String posts(Scheme scheme, Predicate<Post> which) {
        return scheme.posts().stream()
                .filter(which)
                .map(post -> post.name() + post.seats() + "人")
                .collect(Collectors.joining("、"));
    }
}

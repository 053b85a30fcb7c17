package org.huanjie.roster.rules;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huanjie.ids.PostId;
import org.huanjie.input.Finding;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Post;

/** No post is held by more people than it has seats, whatever the way in which they came to it (B.4). */
public final class SeatLimit {

    private SeatLimit() {}

    /** Who holds a post, or would. */
    public record Holder(PostId post, String name) {}

    /** @param scheme with the seats that are to be filled */
    public static List<Finding> faults(Scheme scheme, List<Holder> holders) {
        Map<PostId, List<String>> names = holders.stream()
                .collect(Collectors.groupingBy(Holder::post, Collectors.mapping(Holder::name, Collectors.toList())));
        return scheme.posts().stream()
                .filter(post -> names.getOrDefault(post.id(), List.of()).size() > post.seats())
                .map(post -> fault(post, names.get(post.id())))
                .toList();
    }

    private static Finding fault(Post post, List<String> holders) {
        String message =
                "%s只有%d个名额，不能由%d人担任：%s".formatted(post.name(), post.seats(), holders.size(), String.join("、", holders));
        return new Finding("", message, post.basis().clause());
    }
}

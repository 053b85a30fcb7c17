package org.huanjie.selection.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huanjie.ids.PostId;
import org.huanjie.input.Finding;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.ChosenBy;
import org.huanjie.scheme.Scheme.Post;
import org.huanjie.selection.Naming;
import org.huanjie.selection.Naming.Named;

/** The party committee fills just the posts that the scheme leaves to it, each seat once (NS-4.0a, JY-4.1e). */
public final class NamingRule {

    private static final Set<ChosenBy> NAMED = Set.of(ChosenBy.APPOINTMENT, ChosenBy.CONCURRENT);

    private NamingRule() {}

    public static List<Finding> faults(Scheme scheme, Naming naming) {
        List<Finding> faults = new ArrayList<>();
        List<Post> open = posts(scheme);
        List<Named> seen = new ArrayList<>();
        for (int row = 0; row < naming.people().size(); row++) {
            Named person = naming.people().get(row);
            String field = "people[" + row + "]";
            if (open.stream().noneMatch(post -> post.id().equals(person.post()))) {
                faults.add(new Finding(
                        field + ".post", "职务“" + person.post() + "”不由党组织任命或兼任", clause(scheme, person.post())));
            }
            if (seen.stream().anyMatch(person::samePerson)) {
                faults.add(
                        new Finding(field + ".name", "“" + person.name() + "”出现了不止一次", clause(scheme, person.post())));
            }
            seen.add(person);
        }
        open.forEach(post -> filled(post, naming, faults));
        return faults;
    }

    /** The posts that the party committee fills. */
    public static List<Post> posts(Scheme scheme) {
        return scheme.posts().stream()
                .filter(post -> NAMED.contains(post.chosenBy()))
                .toList();
    }

    private static String clause(Scheme scheme, PostId id) {
        return scheme.posts().stream()
                .filter(post -> post.id().equals(id))
                .map(post -> post.basis().clause())
                .findFirst()
                .orElse("");
    }

    private static void filled(Post post, Naming naming, List<Finding> faults) {
        long people = naming.people().stream()
                .filter(person -> person.post().equals(post.id()))
                .count();
        if (people != post.seats()) {
            faults.add(new Finding(
                    "people",
                    post.name() + "应确定" + post.seats() + "人，现有" + people + "人",
                    post.basis().clause()));
        }
    }
}

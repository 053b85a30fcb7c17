package org.huanjie.term.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.committee.Seat;
import org.huanjie.scheme.Scheme;
import org.huanjie.term.Departure;
import org.huanjie.term.Departure.Leaver;
import org.huanjie.term.Office;

/** Whoever leaves a post leaves those that only its holders may hold: a member's seat among the standing members, an office (UC-6). */
public final class RestingPosts {

    private RestingPosts() {}

    /**
     * The departure with every post that falls with it.
     *
     * @param serving those of this very term who are in office
     * @param reported of people who serve
     */
    public static Departure included(Scheme scheme, List<Office> serving, Departure reported) {
        List<Leaver> all = new ArrayList<>(reported.leavers());
        for (int row = 0; row < all.size(); row++) {
            Leaver leaver = all.get(row);
            Seat left = holder(serving, leaver.office());
            Set<String> named = all.stream().map(Leaver::office).collect(Collectors.toSet());
            serving.stream()
                    .filter(office -> !named.contains(office.id()))
                    .filter(office -> office.holder().samePerson(left))
                    .filter(office -> drawnFrom(scheme, office.holder().post()).contains(left.post()))
                    .map(office -> new Leaver(office.id(), leaver.cause(), leaver.leaves(), leaver.reason()))
                    .forEach(all::add);
        }
        return new Departure(List.copyOf(all));
    }

    private static Collection<String> drawnFrom(Scheme scheme, String post) {
        return scheme.drawn(post).map(Scheme.Plenum::candidates).orElse(Set.of());
    }

    private static Seat holder(List<Office> serving, String office) {
        return serving.stream()
                .filter(each -> each.id().equals(office))
                .findFirst()
                .orElseThrow()
                .holder();
    }
}

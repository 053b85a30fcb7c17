package org.huanjie.term.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.roster.Seat;
import org.huanjie.roster.rules.DependentSeats;
import org.huanjie.scheme.Scheme;
import org.huanjie.term.MemberDeparture;
import org.huanjie.term.MemberDeparture.Leaver;
import org.huanjie.term.Office;

/** Leaving a post also vacates every post that requires it, effective the same day and for the same cause (UC-6). */
public final class DependentPosts {

    private DependentPosts() {}

    /**
     * The departure with every post that falls with it.
     *
     * @param serving those of this very term who are in office
     * @param reported of people who serve
     */
    public static MemberDeparture included(Scheme scheme, List<Office> serving, MemberDeparture reported) {
        List<Leaver> all = new ArrayList<>(reported.leavers());
        Set<String> named = all.stream().map(Leaver::office).collect(Collectors.toCollection(HashSet::new));
        for (Leaver leaver : reported.leavers()) {
            List<Seat> falling = falling(scheme, serving, leaver);
            serving.stream()
                    .filter(office -> falling.contains(office.holder()) && named.add(office.id()))
                    .map(office -> new Leaver(office.id(), leaver.cause(), leaver.leaves(), leaver.reason()))
                    .forEach(all::add);
        }
        return new MemberDeparture(List.copyOf(all));
    }

    private static List<Seat> falling(Scheme scheme, List<Office> serving, Leaver leaver) {
        List<Seat> seats = serving.stream().map(Office::holder).toList();
        Set<String> left = serving.stream()
                .filter(office -> office.id().equals(leaver.office()))
                .map(office -> office.holder().person())
                .collect(Collectors.toSet());
        return DependentSeats.falling(scheme, seats, left);
    }
}

package org.huanjie.election;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.huanjie.input.ListQuery;
import org.huanjie.input.Listing;

/** All elections of an installation, the newest first, put together of the pages in which people read them. */
public final class AllElections {

    private static final int PAGE = 1000;

    private AllElections() {}

    public static List<Election> of(ElectionService elections) {
        return IntStream.iterate(0, page -> page + 1)
                .mapToObj(page -> new ListQuery(Optional.empty(), Optional.of(page), Optional.of(PAGE)))
                .map(query -> elections.list(query, Optional.empty()))
                .map(Listing::rows)
                .takeWhile(Predicate.not(List::isEmpty))
                .flatMap(List::stream)
                .toList();
    }
}

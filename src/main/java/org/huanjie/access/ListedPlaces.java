package org.huanjie.access;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huanjie.division.Bodies;
import org.huanjie.division.Division;
import org.huanjie.division.Divisions;
import org.huanjie.input.ListQuery;
import org.huanjie.input.Listing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The places that were set up, page by page. */
@Service
public class ListedPlaces {

    private final Divisions divisions;
    private final Bodies bodies;

    ListedPlaces(Divisions divisions, Bodies bodies) {
        this.divisions = divisions;
        this.bodies = bodies;
    }

    /** A place of the list, with its bodies. */
    public record ListedPlace(String division, String name, List<Bodies.Body> bodies) {}

    /** By a part of the division's or the League body's name, or the beginning of the code. */
    @Transactional(readOnly = true)
    public Listing<ListedPlace> places(ListQuery query) {
        List<Division> page = divisions.withLeagueBody(query.sought(), query.offset(), query.limit());
        Map<String, List<Bodies.Body>> seated = page.isEmpty()
                ? Map.of()
                : bodies.of(page.stream().map(Division::code).toList()).stream()
                        .collect(Collectors.groupingBy(Bodies.Body::division));
        return new Listing<>(query, divisions.countWithLeagueBody(query.sought()), page)
                .map(place ->
                        new ListedPlace(place.code(), place.name(), seated.getOrDefault(place.code(), List.of())));
    }
}

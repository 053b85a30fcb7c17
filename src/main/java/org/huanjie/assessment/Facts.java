package org.huanjie.assessment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Everything that a part of a campaign is assessed by.
 *
 * @param start of the campaign
 * @param over whether its deadline has passed or it is closed
 * @param bodies all that are to be done, without those that are excused
 * @param letters divisions that signed their letter of responsibility
 * @param visits how often the contact point of a division was visited, for those with a leader
 * @param population of the divisions for which somebody stated it
 * @param members of the League committees, by division
 * @param calls places that were called in spot checks, and whether they were in order
 * @param findings of spot checks, by place
 * @param looks back at places; one is closed when nothing was found or what was found was put right
 */
public record Facts(
        LocalDate start,
        boolean over,
        List<AssessedBody> bodies,
        List<ChecklistEntry> entries,
        Collection<String> letters,
        Map<String, Integer> visits,
        Map<String, Integer> population,
        Map<String, Integer> members,
        Map<String, Boolean> calls,
        Map<String, Closed> findings,
        Map<String, Closed> looks) {

    /** What of it lies in a division. */
    public Facts within(String division) {
        Predicate<String> inside = code -> code.startsWith(division);
        return new Facts(
                start,
                over,
                bodies.stream().filter(body -> inside.test(body.division())).toList(),
                entries.stream().filter(entry -> inside.test(entry.division())).toList(),
                letters.stream().filter(inside).toList(),
                within(visits, inside),
                within(population, inside),
                within(members, inside),
                within(calls, inside),
                within(findings, inside),
                within(looks, inside));
    }

    private static <V> Map<String, V> within(Map<String, V> byDivision, Predicate<String> inside) {
        return byDivision.entrySet().stream()
                .filter(entry -> inside.test(entry.getKey()))
                .collect(Collectors.toMap(Entry::getKey, Entry::getValue));
    }
}

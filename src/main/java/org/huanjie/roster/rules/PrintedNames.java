package org.huanjie.roster.rules;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huanjie.ids.CandidateId;
import org.huanjie.person.PersonKey;
import org.huanjie.roster.Candidate;
import org.huanjie.scheme.Scheme;

/**
 * What is printed for each person of a list, different from all others on it: the name; for namesakes with unit and month of birth, with the sex where these
 * are equal too, and by number in the order of the list where nothing else tells them apart. An answer may name a person by id, by what is printed, or by a
 * name that only one of the list bears.
 */
public final class PrintedNames {

    private final Map<String, String> printed;

    private PrintedNames(Map<String, String> printed) {
        this.printed = printed;
    }

    /**
     * Somebody on a list.
     *
     * @param mark what tells most namesakes apart
     * @param further what else may
     */
    public record Bearer(String id, String name, String mark, String further) {}

    public static PrintedNames of(List<Candidate> people) {
        return among(people.stream()
                .map(one -> new Bearer(one.id().value(), one.name(), one.unit() + "，" + one.birthMonth(), one.sex()))
                .toList());
    }

    /** Where those of all posts stand on one list: posts of one person are told apart too. */
    public static PrintedNames ofPosts(List<Candidate> people, Scheme scheme) {
        return among(people.stream()
                .map(one -> new Bearer(
                        one.id().value(),
                        one.name(),
                        one.unit() + "，" + one.birthMonth(),
                        scheme.post(one.post()).name()))
                .toList());
    }

    public static PrintedNames among(List<Bearer> people) {
        Map<String, String> printed = new LinkedHashMap<>();
        people.forEach(one -> printed.put(one.id(), one.name()));
        for (List<Bearer> namesakes : groups(people, Bearer::name)) {
            for (List<Bearer> alike : groups(namesakes, Bearer::mark)) {
                alike.forEach(one -> printed.put(one.id(), apart(one, namesakes, alike)));
            }
        }
        return new PrintedNames(printed);
    }

    /** Names that were printed before, by id. */
    public static PrintedNames asPrinted(Map<CandidateId, String> names) {
        return new PrintedNames(names.entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey().value(), Map.Entry::getValue)));
    }

    /** Names that were written so that each is different from the others. */
    public static PrintedNames listed(Collection<String> names) {
        return new PrintedNames(names.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), Function.identity(), (one, other) -> one, LinkedHashMap::new)));
    }

    private static Collection<List<Bearer>> groups(List<Bearer> people, Function<Bearer, String> by) {
        return people.stream()
                .collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private static String apart(Bearer one, List<Bearer> namesakes, List<Bearer> alike) {
        if (namesakes.size() == 1) {
            return one.name();
        }
        if (alike.size() == 1) {
            return one.name() + "（" + one.mark() + "）";
        }
        boolean furtherTells = alike.stream().map(Bearer::further).distinct().count() == alike.size();
        return one.name() + "（" + one.mark() + "，" + (furtherTells ? one.further() : alike.indexOf(one) + 1) + "）";
    }

    /** @throws java.util.NoSuchElementException when nobody of the list has this id */
    public String of(CandidateId id) {
        return of(id.value());
    }

    /** @throws java.util.NoSuchElementException when nobody of the list has this id */
    public String of(String id) {
        return Optional.ofNullable(printed.get(id)).orElseThrow();
    }

    public List<String> all() {
        return List.copyOf(printed.values());
    }

    /** What is printed for the person that is meant, by id or name; what was written where that is nobody, or not certain. */
    public String meant(String written) {
        if (printed.containsKey(written)) {
            return printed.get(written);
        }
        List<String> bearers = bearers(written, printed.values());
        return bearers.size() == 1 ? bearers.get(0) : written;
    }

    /** Likewise of a line that may bear an id beside the name; the id counts. */
    public String meant(Optional<CandidateId> id, String written) {
        return id.map(CandidateId::value).map(printed::get).orElseGet(() -> meant(written));
    }

    /** Whether the id of a line is that of somebody else than its name says, or of nobody on the list. */
    public boolean contradicts(Optional<CandidateId> id, String written) {
        return id.filter(one -> !bearers(written, printed.values()).contains(printed.getOrDefault(one.value(), "")))
                .isPresent();
    }

    /** Why a name does not say beyond doubt who is meant: several bear it. */
    public static Optional<String> ambiguous(String written, Collection<String> printed) {
        List<String> bearers = bearers(written, printed);
        return bearers.size() < 2
                ? Optional.empty()
                : Optional.of("有%d人名叫“%s”，请写明是哪一人：%s".formatted(bearers.size(), written, String.join("、", bearers)));
    }

    /** A name without what was added to tell it apart. */
    public static String bare(String printed) {
        return printed.split("[（(]", 2)[0];
    }

    /** The printed names of those whom this name may mean. */
    private static List<String> bearers(String written, Collection<String> printed) {
        List<String> alike = printed.stream()
                .filter(name -> PersonKey.sameName(name, written))
                .toList();
        return alike.isEmpty()
                ? printed.stream().filter(name -> addsTo(written, name)).toList()
                : alike;
    }

    private static boolean addsTo(String written, String name) {
        return IntStream.range(1, name.length())
                .filter(at -> name.charAt(at) == '（')
                .anyMatch(at -> PersonKey.sameName(name.substring(0, at), written));
    }
}

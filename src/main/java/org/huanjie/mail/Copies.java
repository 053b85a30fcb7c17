package org.huanjie.mail;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.access.Body;
import org.huanjie.access.BodyKind;
import org.huanjie.election.Elections;
import org.huanjie.input.KebabEnums;
import org.huanjie.mail.Letter.Subject;
import org.huanjie.scheme.Scheme.Copy;
import org.springframework.stereotype.Component;

/** Adds to letters the copies that the election's scheme asks for; no body gets a copy of what it is written about anyway. */
@Component
class Copies {

    private final Elections elections;

    Copies(Elections elections) {
        this.elections = elections;
    }

    /** Each letter once, and the copies after them. */
    List<Letter> with(List<Letter> letters) {
        Collection<Letter> all = letters.stream()
                .collect(Collectors.toMap(
                        letter -> List.of(letter.subject(), letter.recipient()),
                        Function.identity(),
                        (first, again) -> first,
                        LinkedHashMap::new))
                .values();
        Map<Subject, List<Letter>> copied = all.stream()
                .filter(letter -> letter.kind().copied().isPresent())
                .filter(letter -> !letter.election().isEmpty() && ofBody(letter))
                .collect(Collectors.groupingBy(Letter::subject, LinkedHashMap::new, Collectors.toList()));
        List<Letter> complete = new ArrayList<>(all);
        copied.values().forEach(same -> complete.addAll(copies(same, recipients(all, same.get(0)))));
        return complete;
    }

    /** A person's result is the person's own affair; the body's letter has all of them. */
    private static boolean ofBody(Letter letter) {
        return Body.ofGroup(letter.recipient().id()).filter(Body::seated).isPresent();
    }

    /** Everyone who is written to about the matter at the same time, for whatever reason. */
    private static Set<String> recipients(Collection<Letter> all, Letter about) {
        return all.stream()
                .filter(letter -> letter.matter().equals(about.matter()))
                .map(letter -> letter.recipient().id())
                .collect(Collectors.toSet());
    }

    private List<Letter> copies(List<Letter> same, Set<String> recipients) {
        Letter letter = same.get(0);
        List<String> addressed =
                same.stream().map(one -> one.recipient().id()).sorted().toList();
        String division = elections.division(letter.election());
        return receivers(letter)
                .filter(receiver -> !decided(letter, receiver))
                .map(receiver -> receiver.body(division).group())
                .filter(group -> !recipients.contains(group))
                .distinct()
                .map(group -> letter.copyTo(group, addressed))
                .toList();
    }

    private Stream<BodyKind> receivers(Letter letter) {
        return elections.scheme(letter.election()).copies().stream()
                .filter(copy -> copy.letters().contains(letter.kind().copied().orElseThrow()))
                .map(Copy::to)
                .flatMap(Set::stream);
    }

    /** Nobody needs a copy of the own reply. */
    private static boolean decided(Letter letter, BodyKind receiver) {
        return letter.kind() == LetterKind.REQUEST_DECIDED
                && KebabEnums.name(receiver).equals(letter.facts().get(Letter.WHO));
    }
}

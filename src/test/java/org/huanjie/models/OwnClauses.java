package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.minutes.Entry;
import org.huanjie.scheme.Scheme;

/** The minutes of an election cite its own scheme or a general rule, never the clause of another place. */
final class OwnClauses {

    private static final Pattern OF_A_DOCUMENT = Pattern.compile("\\b[A-Z]{2}-\\d+[.0-9a-z]*");

    private OwnClauses() {}

    static void areCited(Scheme scheme, List<Entry> entries) {
        Set<String> own = clauses(scheme.toString()).collect(Collectors.toSet());
        assertThat(own).as("clauses of " + scheme.id()).isNotEmpty();
        assertThat(entries).allSatisfy(entry -> assertThat(clauses(entry.clause() + " " + entry.detail()))
                .as("%s cites %s", entry.action(), entry.clause())
                .isSubsetOf(own));
    }

    private static Stream<String> clauses(String text) {
        return OF_A_DOCUMENT.matcher(text).results().map(MatchResult::group);
    }
}

package org.huanjie.clause;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * What people read instead of a clause's code: the document and the place in it, such as 《吉阳镇实施方案》四（一）1. Where a scheme cites what is in no
 * document, people read its title.
 */
public final class Citations {

    /** What only the program may read. */
    private static final Pattern CODE = Pattern.compile("[A-Z]{1,3}[-.]?\\d");

    private static final Citations SHIPPED = new Citations(Optional::empty);

    private final Supplier<Optional<Citing>> scheme;

    private Citations(Supplier<Optional<Citing>> scheme) {
        this.scheme = scheme;
    }

    /** By the documents that come with the program, whatever the scheme. */
    public static Citations shipped() {
        return SHIPPED;
    }

    public static Citations of(Citing scheme) {
        return new Citations(() -> Optional.of(scheme));
    }

    /** @param scheme looked for only when a clause is in no document */
    public static Citations of(Supplier<Optional<Citing>> scheme) {
        return new Citations(scheme);
    }

    /** The words for a clause; empty for none, and for a code that nobody can read. */
    public String words(String clause) {
        return clause.isEmpty()
                ? ""
                : ShippedClauses.find(clause).map(Clause::citation).orElseGet(() -> otherwise(clause));
    }

    /** Whether the clause has a page. */
    public boolean has(String clause) {
        return ShippedClauses.find(clause).isPresent();
    }

    /** The sentence with the words for its clause in brackets, where it has one. */
    public String cited(String sentence, String clause) {
        String words = words(clause);
        return words.isEmpty() ? sentence : sentence + "（" + words + "）";
    }

    private String otherwise(String clause) {
        String title = scheme.get().map(each -> "《" + each.title() + "》").orElse("");
        return CODE.matcher(clause).find() ? title : title + clause;
    }
}

package org.huanjie.clause;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What people read instead of a clause's code: the document and the place in it, such as 《吉阳镇实施方案》四（一）1. The document comes with the program or is
 * brought along by the scheme; where a scheme cites what is in neither, people read its title.
 */
public final class Citations {

    /** What only the program may read. */
    private static final Pattern CODE = Pattern.compile("[A-Z]{1,3}[-.]?\\d");

    private static final String AND = "、";
    private static final String ONE = "[A-Z]{1,2}[-.]?\\d[\\w.]*(?: Art \\d+)?";

    /** How sentences that earlier versions wrote, and those of schemes, cite. */
    private static final Pattern CITED = Pattern.compile("(?<=[（，]|^)%s(?:%s%s)*(?=）|$)".formatted(ONE, AND, ONE));

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

    /** What was stored with the codes of clauses in brackets, or as a code alone, as people read it. Other texts are as they were. */
    public static String inWords(String stored) {
        return CITED.matcher(stored).replaceAll(cited -> {
            boolean known = Arrays.stream(cited.group().split(AND))
                    .allMatch(clause -> ShippedClauses.find(clause).isPresent());
            return Matcher.quoteReplacement(known ? SHIPPED.words(cited.group()) : cited.group());
        });
    }

    /** The words for a clause, or for several that are cited together; empty for none, and for a code that nobody can read. */
    public String words(String clauses) {
        return Arrays.stream(clauses.split(AND))
                .map(this::wordsOfOne)
                .filter(words -> !words.isEmpty())
                .distinct()
                .collect(Collectors.joining(AND));
    }

    private String wordsOfOne(String clause) {
        return clause.isEmpty() ? "" : find(clause).map(Clause::citation).orElseGet(() -> otherwise(clause));
    }

    /** The address of the clause's page, for those in a document. */
    public Optional<String> page(String clause) {
        String page =
                "/clauses/" + URLEncoder.encode(clause, StandardCharsets.UTF_8).replace("+", "%20");
        return ShippedClauses.find(clause).isPresent()
                ? Optional.of(page)
                : scheme.get()
                        .filter(citing -> brought(citing, clause).isPresent())
                        .map(citing -> page + "?scheme=" + citing.id() + "&version=" + citing.version());
    }

    /** The clauses that the scheme brings along. */
    public List<Clause> brought() {
        return scheme.get().map(Citing::brought).orElse(List.of());
    }

    private Optional<Clause> find(String clause) {
        return ShippedClauses.find(clause).or(() -> scheme.get().flatMap(citing -> brought(citing, clause)));
    }

    private static Optional<Clause> brought(Citing citing, String clause) {
        return citing.brought().stream()
                .filter(each -> each.id().equals(clause))
                .findFirst();
    }

    /** The sentence with the words for its clause in brackets, where it has one. */
    public String cited(String sentence, String clause) {
        String words = words(clause);
        return words.isEmpty() ? sentence : sentence + "（" + words + "）";
    }

    /** Whether it is a code, which says nothing to people, and not already document and place. */
    public static boolean isCode(String clause) {
        return CODE.matcher(clause).find();
    }

    private String otherwise(String clause) {
        String title = scheme.get().map(each -> "《" + each.title() + "》").orElse("");
        return isCode(clause) ? title : title + clause;
    }
}

package org.huanjie.competition.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.huanjie.input.Finding;

/** The order of speeches by lot (XG-3.2.3b), which anyone can work out again from the seed: docs/lots.md says how. */
public final class LotRule {

    private LotRule() {}

    /** The names by the SHA-256, in hexadecimal, of seed, line feed and name in UTF-8. */
    public static List<String> order(String seed, Collection<String> names) {
        return names.stream()
                .sorted(Comparator.comparing(name -> lot(seed, name)))
                .toList();
    }

    /**
     * A seed of one line that is not empty, and at least one name, none twice.
     *
     * @param clause the clause of the scheme that asks for speeches
     */
    public static List<Finding> faults(String seed, List<String> names, String clause) {
        List<Finding> faults = new ArrayList<>();
        if (seed.isBlank() || seed.lines().count() > 1) {
            faults.add(new Finding("seed", "抽签种子须填写，且只占一行", clause));
        }
        if (names.isEmpty()) {
            faults.add(new Finding("", "没有可参加抽签的候选人", clause));
        }
        Set<String> seen = new HashSet<>();
        names.stream()
                .filter(name -> !seen.add(name))
                .map(name -> new Finding("", "候选人“" + name + "”重名，须在姓名后注明以示区别", clause))
                .forEach(faults::add);
        return List.copyOf(faults);
    }

    /** What a name has drawn: it is in front of all whose lots are greater. */
    public static String lot(String seed, String name) {
        return digest(seed + "\n" + name);
    }

    /** The SHA-256 of a text in UTF-8, in lower-case hexadecimal. */
    public static String digest(String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}

package org.huanjie.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.access.rules.PasswordRule;

/** Passwords and words that are guessed first. */
public final class CommonPasswords {

    private static final Set<String> LIST = read();

    private CommonPasswords() {}

    /** What is wrong with a password that somebody chooses; empty when nothing is. */
    public static List<String> faults(String account, String password) {
        return PasswordRule.faults(account, password, LIST);
    }

    private static Set<String> read() {
        try (InputStream file = CommonPasswords.class.getResourceAsStream("/passwords/common.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> List.of(line.split(" ")).stream())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.huanjie.access;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Passwords for new accounts: easy to read out, hard to guess, valid until the first login. */
@Component
class InitialPasswords {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 3;

    /** 31 characters, twenty times, are 99 bits. */
    private static final int GROUPS_OF_MANY = 5;

    private static final int LENGTH = 4;

    private final SecureRandom random = new SecureRandom();

    String next() {
        return of(GROUPS);
    }

    /** One that is too long to be guessed through any hash, for accounts that are created by the thousand. */
    String nextOfMany() {
        return of(GROUPS_OF_MANY);
    }

    private String of(int groups) {
        return IntStream.range(0, groups).mapToObj(group -> letters()).collect(Collectors.joining("-"));
    }

    private String letters() {
        return random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(index -> LETTERS.substring(index, index + 1))
                .collect(Collectors.joining());
    }
}

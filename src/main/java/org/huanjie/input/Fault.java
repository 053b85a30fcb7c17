package org.huanjie.input;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;

/** A fault of the program. It is logged under a number that the person reads, so that an operator finds it in the log. */
public final class Fault {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String DIGITS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;

    /** Says behind what a fault happened; it is added to what was thrown and changes nothing of its course. */
    public static final class Behind extends Exception {

        private static final long serialVersionUID = 1L;

        /** @param what such as the task, its election and the person */
        public Behind(String what) {
            super(what, null, false, false);
        }
    }

    private Fault() {}

    /** Logs what was thrown, and what stands behind it, under a new number. */
    public static String logged(Logger log, Throwable thrown) {
        String number = RANDOM.ints(LENGTH, 0, DIGITS.length())
                .mapToObj(index -> DIGITS.substring(index, index + 1))
                .collect(Collectors.joining());
        log.error("Fault {} {}", number, behind(thrown), thrown);
        return number;
    }

    /** What the person reads. */
    public static String sentence(String number) {
        return "程序出错，什么也没有改动；请把编号%s告诉管理员".formatted(number);
    }

    private static String behind(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> Arrays.stream(cause.getSuppressed()))
                .filter(Behind.class::isInstance)
                .map(Throwable::getMessage)
                .collect(Collectors.joining(", "));
    }
}

package org.huanjie.document.rules;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** The names in a ZIP archive's central directory. Nothing is unpacked, so an archive cannot blow up. */
record ArchiveIndex(Set<String> names) {

    private static final int END_MARK = 0x06054b50;
    private static final int ENTRY_MARK = 0x02014b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int ENTRY_LENGTH = 46;
    private static final int MOST_ENTRIES = 10_000;

    /** Empty when the bytes are no archive. */
    static ArchiveIndex of(byte[] bytes) {
        Set<String> names = new HashSet<>();
        int end = endRecord(bytes);
        int at = end < 0 ? bytes.length : number(bytes, end + 16, 4);
        for (int entry = 0; entry < MOST_ENTRIES && isEntry(bytes, at); entry++) {
            int nameLength = number(bytes, at + 28, 2);
            int nameAt = at + ENTRY_LENGTH;
            if (nameAt + nameLength > bytes.length) {
                break;
            }
            names.add(new String(bytes, nameAt, nameLength, StandardCharsets.UTF_8));
            at = nameAt + nameLength + number(bytes, at + 30, 2) + number(bytes, at + 32, 2);
        }
        return new ArchiveIndex(names);
    }

    boolean has(String name) {
        return names.contains(name);
    }

    private static int endRecord(byte[] bytes) {
        int last = bytes.length - END_LENGTH;
        for (int at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
            if (number(bytes, at, 4) == END_MARK) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isEntry(byte[] bytes, int at) {
        return at >= 0 && at <= bytes.length - ENTRY_LENGTH && number(bytes, at, 4) == ENTRY_MARK;
    }

    /** A little-endian number. */
    private static int number(byte[] bytes, int at, int length) {
        int number = 0;
        for (int index = length - 1; index >= 0; index--) {
            number = number << 8 | bytes[at + index] & 0xFF;
        }
        return number;
    }
}

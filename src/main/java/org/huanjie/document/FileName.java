package org.huanjie.document;

import java.util.regex.Pattern;

/** The name of a file as somebody sent it, made harmless. */
public final class FileName {

    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]");
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\"<>:|?*]");
    private static final int LONGEST = 120;

    private FileName() {}

    /** Without folders, control characters and what file systems refuse; too long a name keeps its end. */
    public static String safe(String sent) {
        String name = UNSAFE.matcher(FOLDERS.matcher(sent).replaceFirst(""))
                .replaceAll("_")
                .strip();
        return name.length() <= LONGEST ? name : name.substring(name.length() - LONGEST);
    }
}

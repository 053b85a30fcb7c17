package org.huanjie.performance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** docs/performance.md, of which each measurement writes its own part when {@code -Dhuanjie.write-docs=true} says so. */
public final class PerformancePage {

    private static final Path PAGE = Path.of("docs", "performance.md");

    private PerformancePage() {}

    /** Puts a text between the marks of a part. */
    public static void write(String part, String text) throws IOException {
        if (!Boolean.getBoolean("huanjie.write-docs")) {
            System.out.print(text);
            return;
        }
        String begin = "<!-- " + part + ": measured -->\n";
        String end = "<!-- /" + part + " -->";
        Pattern present = Pattern.compile(Pattern.quote(begin) + ".*?" + Pattern.quote(end), Pattern.DOTALL);
        Matcher page = present.matcher(Files.readString(PAGE));
        if (!page.find()) {
            throw new IllegalStateException(PAGE + " has no part “" + part + "”");
        }
        Files.writeString(PAGE, page.replaceFirst(Matcher.quoteReplacement(begin + text + end)));
    }
}

package org.huanjie.scheme;

import static org.assertj.core.api.Assertions.assertThat;

/** The text of a shipped scheme with some of it changed, as a clerk would change a copy. */
public record ChangedText(String text) {

    public static ChangedText of(String id) {
        return new ChangedText(ShippedSchemes.text(id));
    }

    /** Replaces the first place where the text says so, and fails when there is none. */
    public ChangedText with(String before, String after) {
        int at = text.indexOf(before);
        assertThat(at).as("place of %s", before).isNotNegative();
        return new ChangedText(text.substring(0, at) + after + text.substring(at + before.length()));
    }

    /** Takes out everything from one mark up to the next one. */
    public ChangedText without(String from, String upTo) {
        int start = text.indexOf(from);
        int end = text.indexOf(upTo, start);
        assertThat(start).isNotNegative();
        assertThat(end).isGreaterThan(start);
        return new ChangedText(text.substring(0, start) + text.substring(end));
    }

    public Scheme scheme() {
        return ShippedSchemes.read(text);
    }

    /** The line on which a part of the text stands, counted from one. */
    public int line(String part) {
        return (int) text.substring(0, text.indexOf(part))
                        .chars()
                        .filter(any -> any == '\n')
                        .count()
                + 1;
    }
}

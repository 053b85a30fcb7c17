package org.huanjie.reporting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The rhythm of Liaoning's supervision (LN-4.3): a table every working day, supervision every week, a summary every month. */
public enum ReportKind {
    DAILY("日报表", "F.2"),
    WEEKLY("周督导", "F.3"),
    MONTHLY("月总结", "F.4");

    private final String title;
    private final String clause;

    ReportKind(String title, String clause) {
        this.title = title;
        this.clause = clause;
    }

    /** How it is called in addresses, answers and the model. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return title;
    }

    /** The part of the domain that says what it holds. */
    public String clause() {
        return clause;
    }

    /** @throws java.util.NoSuchElementException when there is no such kind */
    @JsonCreator
    public static ReportKind of(String id) {
        return find(id).orElseThrow();
    }

    public static Optional<ReportKind> find(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}

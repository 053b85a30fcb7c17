package org.huanjie.input;

import com.fasterxml.jackson.annotation.JsonView;
import java.io.Serializable;
import org.huanjie.clause.Citations;

/**
 * One fault in what somebody sent.
 *
 * @param field path of the faulty value as the sender knows it, such as {@code candidates[1].for}; empty when the whole is meant
 * @param message what to mend, in Chinese
 * @param clause the clause of the sources that asks for it, such as {@code JY-4.1b}; empty when only the form asks
 * @param citation what people read instead of the clause, such as 《吉阳镇实施方案》四（一）1
 */
public record Finding(
        String field,
        String message,
        String clause,
        @JsonView(Finding.Read.class) String citation) implements Serializable {

    /** What is said to a reader of the present, and stands in no minutes. */
    public interface Read {}

    public Finding {
        citation = citation == null ? Citations.shipped().words(clause) : citation;
    }

    public Finding(String field, String message, String clause) {
        this(field, message, clause, Citations.shipped().words(clause));
    }

    /** The finding as people of an election read it. */
    Finding cited(Citations citations) {
        return citation.isEmpty() ? new Finding(field, message, clause, citations.words(clause)) : this;
    }

    /** What to mend, and in brackets what asks for it. */
    public String sentence() {
        return citation.isEmpty() ? message : message + "（" + citation + "）";
    }
}

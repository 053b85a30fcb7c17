package org.huanjie.scheme;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.huanjie.input.Finding;
import org.huanjie.input.Yaml;

/**
 * One fault in a scheme's text.
 *
 * @param line the line on which it stands, counted from one; zero when no single line is at fault
 * @param field path of the faulty value, such as {@code posts[0].seats}; empty when the whole is meant
 * @param message what to mend, in Chinese
 * @param clause the clause that asks for it; empty when only the form asks
 */
public record SchemeFault(int line, String field, String message, String clause) {

    public static SchemeFault of(Yaml.Fault fault) {
        Finding finding = fault.finding();
        return new SchemeFault(fault.line(), finding.field(), finding.message(), finding.clause());
    }

    /** What people read instead of the clause. */
    @JsonProperty
    public String citation() {
        return finding().citation();
    }

    Finding finding() {
        return new Finding(field, line > 0 ? "第" + line + "行：" + message : message, clause);
    }
}

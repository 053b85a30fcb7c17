package org.huanjie.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;

/** A place in what was sent: where a fault lies, as a path and in the person's words, and where faults are noted. */
record ReadContext(String path, String label, String clause, Source source, List<Finding> faults) {

    private static final int LONGEST_NAME = 60;

    static ReadContext whole(Source source, List<Finding> faults) {
        return new ReadContext("", "", "", source, faults);
    }

    ReadContext field(String name, Field asked) {
        String because = asked.clause().isEmpty() ? clause : asked.clause();
        return new ReadContext(join(name), source.label(this, name, asked), because, source, faults);
    }

    ReadContext row(int index) {
        return new ReadContext(path + "[" + index + "]", label + "第" + (index + 1) + "行", clause, source, faults);
    }

    ReadContext entry(String key) {
        return new ReadContext(join(key), label + "中的“" + shortened(key) + "”", clause, source, faults);
    }

    Object read(Value value, JsonNode sent) {
        return value.read(source.meant(value, sent), this);
    }

    /** @param known the names of what is asked for here */
    void unknown(String name, Collection<String> known) {
        faults.add(new Finding(join(name), source.unknown(inside(), shortened(name), known), ""));
    }

    /** @param rest the sentence after the label, such as {@code 必须填写} */
    Object fault(String rest) {
        faults.add(new Finding(path, source.subject(label) + rest, clause));
        return null;
    }

    /** Notes that what was sent is no such value. */
    Object wrong(String rest, Value value, JsonNode sent) {
        return fault(source.wrong(rest, value, sent));
    }

    void faults(List<Finding> inside) {
        for (Finding finding : inside) {
            faults.add(new Finding(join(finding.field()), finding.message(), finding.clause()));
        }
    }

    private String inside() {
        return label.isEmpty() ? "这里" : label;
    }

    private String join(String name) {
        String shortName = shortened(name);
        return path.isEmpty() || shortName.isEmpty() ? path + shortName : path + "." + shortName;
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }
}

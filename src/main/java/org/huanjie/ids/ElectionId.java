package org.huanjie.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Which election; also the business key of all its process instances. */
public record ElectionId(@JsonValue String value) implements Id {

    @JsonCreator
    public ElectionId {}

    /** The code of the division in which its body sits: it begins with that. */
    public String division() {
        return value.substring(0, value.indexOf('-'));
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.huanjie.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Whose vote it is: which of the groups of people that a scheme lets vote. */
public record ElectorateId(@JsonValue String value) implements Id {

    @JsonCreator
    public ElectorateId {}

    @Override
    public String toString() {
        return value;
    }
}

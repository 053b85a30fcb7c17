package org.huanjie.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Which table that was made for somebody to fetch. */
public record HandoutId(@JsonValue String value) implements Id {

    @JsonCreator
    public HandoutId {}

    @Override
    public String toString() {
        return value;
    }
}

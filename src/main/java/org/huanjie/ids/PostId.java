package org.huanjie.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Which post of a body, such as secretary or member. */
public record PostId(@JsonValue String value) implements Id {

    @JsonCreator
    public PostId {}

    @Override
    public String toString() {
        return value;
    }
}

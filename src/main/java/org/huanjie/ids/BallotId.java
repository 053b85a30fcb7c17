package org.huanjie.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Which ballot of a scheme; where a meeting fills seats of its own, the paper of that meeting. */
public record BallotId(@JsonValue String value) implements Id {

    @JsonCreator
    public BallotId {}

    @Override
    public String toString() {
        return value;
    }
}

package org.huanjie.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Which meeting of which round of voting. */
public record MeetingId(@JsonValue String value) implements Id {

    @JsonCreator
    public MeetingId {}

    @Override
    public String toString() {
        return value;
    }
}

package org.huanjie.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Which public notice of an election. */
public record NoticeId(@JsonValue String value) implements Id {

    @JsonCreator
    public NoticeId {}

    @Override
    public String toString() {
        return value;
    }
}

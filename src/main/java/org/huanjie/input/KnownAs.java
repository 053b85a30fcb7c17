package org.huanjie.input;

import com.fasterxml.jackson.annotation.JsonValue;

/** Constants of an enum of which several are one to people outside. */
public interface KnownAs {

    /** The name in the minutes; in answers it is kebab as every other. */
    @JsonValue
    String knownAs();
}

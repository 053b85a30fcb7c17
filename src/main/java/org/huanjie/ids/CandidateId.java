package org.huanjie.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Which candidacy of an election: whoever stands for several posts has several. */
public record CandidateId(@JsonValue String value) implements Id {

    @JsonCreator
    public CandidateId {}

    @Override
    public String toString() {
        return value;
    }
}

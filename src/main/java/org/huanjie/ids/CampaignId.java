package org.huanjie.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** Which campaign; also the business key of all its process instances. It begins with {@value #PREFIX}, those of elections with a digit. */
public record CampaignId(@JsonValue String value) implements Id {

    public static final String PREFIX = "c-";

    @JsonCreator
    public CampaignId {}

    /** The campaign of which a key speaks that may also be an election's. */
    public static Optional<CampaignId> of(ElectionId key) {
        return Optional.of(key.value())
                .filter(value -> value.startsWith(PREFIX))
                .map(CampaignId::new);
    }

    /** Stands in the place of an election's id where minutes and letters are kept. */
    public ElectionId key() {
        return new ElectionId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.huanjie.registration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.huanjie.ids.PostId;

/**
 * What has been done about too few candidates (E1, E2).
 *
 * @param extension the extension that was asked for last
 * @param extended whether approval was asked for an extension; it is asked for once, whatever the answer
 * @param organisationAsked whether organisations have been asked to nominate
 * @param seatsAsked seats by post for which approval is asked
 * @param seats seats by post that were approved instead of the scheme's
 * @param reason why the last remedy was chosen
 * @param incomplete whether a list that had been approved is short of candidates and is being completed (E3)
 */
public record Remedy(
        Optional<Extension> extension,
        boolean extended,
        boolean organisationAsked,
        Map<PostId, Integer> seatsAsked,
        Map<PostId, Integer> seats,
        String reason,
        boolean incomplete) {

    static final Remedy NONE = new Remedy(Optional.empty(), false, false, Map.of(), Map.of(), "", false);

    public Remedy extensionAsked(Extension asked) {
        return new Remedy(Optional.of(asked), true, organisationAsked, seatsAsked, seats, reason, incomplete);
    }

    public Remedy askingOrganisations(String because) {
        return new Remedy(extension, extended, true, seatsAsked, seats, because, incomplete);
    }

    public Remedy askingFor(Map<PostId, Integer> fewer, String because) {
        return new Remedy(extension, extended, organisationAsked, fewer, seats, because, incomplete);
    }

    public Remedy reduced() {
        Map<PostId, Integer> all = new LinkedHashMap<>(seats);
        all.putAll(seatsAsked);
        return new Remedy(extension, extended, organisationAsked, Map.of(), all, reason, incomplete);
    }

    public Remedy unreduced() {
        return new Remedy(extension, extended, organisationAsked, Map.of(), seats, reason, incomplete);
    }

    public Remedy reporting(String because) {
        return new Remedy(extension, extended, organisationAsked, seatsAsked, seats, because, incomplete);
    }

    public Remedy incomplete(boolean lacking) {
        return new Remedy(extension, extended, organisationAsked, seatsAsked, seats, reason, lacking);
    }
}

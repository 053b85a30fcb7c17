package org.huanjie.division;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The administrative divisions that this installation knows. */
public interface Divisions {

    Optional<Division> find(String code);

    /** The names of those of the codes that are known. */
    Map<String, String> names(Collection<String> codes);

    /** The divisions right below, in the order of their codes: of a township its villages and communities. */
    List<Division> below(String code);

    /** All divisions of a kind in a region, in the order of their codes. */
    List<Division> within(String region, DivisionKind kind);

    /**
     * Some of the divisions in which a League body is set up, whose elections can be started, in the order of their codes.
     *
     * @param sought a part of the name or the beginning of the code; empty finds all
     */
    List<Division> withLeagueBody(String sought, int offset, int limit);

    /** How many of these there are. */
    int countWithLeagueBody(String sought);

    /** The name, or the code itself where the division is unknown. */
    default String name(String code) {
        return find(code).map(Division::name).orElse(code);
    }

    /** The name after which its bodies are called: a village's is that of the village and not of its committee. */
    default String placeName(String code) {
        return PlaceName.of(code, name(code));
    }

    /** The name behind those of the divisions in which it lies, such as 辽宁省沈阳市和平区. */
    default String fullName(String code) {
        return FullName.of(Codes.upTo(code).stream().map(this::name).toList());
    }
}

package org.huanjie.scheme;

import java.util.List;
import java.util.Optional;
import org.huanjie.clause.CitingSchemes;

/** The schemes of this installation; a version never changes once stored. */
public interface Schemes extends CitingSchemes {

    /** The newest version. */
    Optional<Scheme> find(String id);

    @Override
    Optional<Scheme> find(String id, int version);

    /** Who sent a version, and the fingerprint of its text. */
    Provenance provenance(String id, int version);

    /**
     * Where a version comes from.
     *
     * @param owner {@code shipped}, the division of a League body, or an account
     * @param author the account that sent it
     * @param hash SHA-256 of its text
     */
    record Provenance(String owner, String author, String hash) {}

    /** The newest version of every scheme, by id. */
    List<Scheme> newest();
}

package org.huanjie.scheme;

import java.util.Optional;

/** The schemes of this installation; a version never changes once stored. */
public interface Schemes {

    /** The newest version. */
    Optional<Scheme> find(String id);

    Optional<Scheme> find(String id, int version);
}

package org.huanjie.scheme;

import java.util.List;
import java.util.Optional;

/** The schemes of this installation; a version never changes once stored. */
public interface Schemes {

    /** The newest version. */
    Optional<Scheme> find(String id);

    Optional<Scheme> find(String id, int version);

    /** The newest version of every scheme, by id. */
    List<Scheme> newest();
}

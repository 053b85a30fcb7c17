package org.huanjie.clause;

import java.util.Optional;

/** The schemes whose documents people read. */
public interface CitingSchemes {

    Optional<? extends Citing> find(String id, int version);
}

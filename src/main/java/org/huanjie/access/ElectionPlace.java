package org.huanjie.access;

import org.huanjie.ids.ElectionId;

/** The place of an election. Rights depend on it; the election feature implements it. */
public interface ElectionPlace {

    /**
     * The code of the division whose body is elected; it never changes.
     *
     * @throws java.util.NoSuchElementException when there is no such election
     */
    String division(ElectionId election);
}

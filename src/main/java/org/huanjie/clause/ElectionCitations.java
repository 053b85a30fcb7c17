package org.huanjie.clause;

import org.huanjie.ids.ElectionId;

/** What people of one election read instead of a clause's code. */
public interface ElectionCitations {

    /** By the scheme of the election; by the general rules alone where no election has this id. */
    Citations of(ElectionId election);
}

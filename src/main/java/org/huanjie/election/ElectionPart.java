package org.huanjie.election;

import org.huanjie.ids.ElectionId;

/** A feature's part in what {@code GET /api/elections/{id}} and the election's page show, such as its candidates. */
public interface ElectionPart {

    /** The name of the part in the answer, such as {@code candidates}. */
    String name();

    /** Records or maps ready for JSON; never an id number, a phone or a full birth date. */
    Object of(ElectionId election);
}

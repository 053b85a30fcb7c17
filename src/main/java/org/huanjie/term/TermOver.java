package org.huanjie.term;

import java.util.Set;
import org.huanjie.ids.ElectionId;

/**
 * A new committee has taken office in a body.
 *
 * @param terms the elections whose terms ended with that
 */
record TermOver(Set<ElectionId> terms) {}

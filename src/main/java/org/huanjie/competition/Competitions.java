package org.huanjie.competition;

import java.util.Map;

/** What other features ask of an election's speeches. */
public interface Competitions {

    /** The place of each speaker, by candidate id; empty while nothing has been ranked. */
    Map<String, Ranked> placings(String election);
}

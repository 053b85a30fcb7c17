package org.huanjie.roster;

import java.util.List;
import org.huanjie.ids.ElectionId;

/** Who serves on the body's committee at present; implemented where terms are kept. */
public interface Incumbents {

    /** Members whose terms continue: the rest of the committee in a by-election, nobody in a regular election. */
    List<Seat> besides(ElectionId election);

    /** The committee that an election has brought has been appointed and takes office; in a regular election the one before leaves it. */
    void succeed(ElectionId election, List<Seat> seats, String actor);
}

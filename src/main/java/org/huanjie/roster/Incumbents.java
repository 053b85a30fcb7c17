package org.huanjie.roster;

import java.util.List;

/** Who serves on the body's committee at present; implemented where terms are kept. */
public interface Incumbents {

    /** Those who go on serving beside the ones whom this election brings: in a by-election the rest of the committee, otherwise nobody. */
    List<Seat> besides(String election);

    /** The committee that an election has brought has been appointed and takes office; in a regular election the one before leaves it. */
    void succeed(String election, List<Seat> seats, String actor);
}

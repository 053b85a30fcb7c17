package org.huanjie.roster;

import java.time.LocalDate;
import java.util.Optional;

/** When the first people vote. */
public interface PollingDay {

    /** The day of the first meeting that will be held on the day announced; empty where none is planned, or each was called off or had no quorum. */
    Optional<LocalDate> of(String election);

    /** Whether all meetings wait for another day, because each was called off or had no quorum (E8). */
    boolean unset(String election);

    /** Whether papers have been handed out at some meeting. */
    boolean begun(String election);
}

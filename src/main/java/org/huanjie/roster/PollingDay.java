package org.huanjie.roster;

import java.time.LocalDate;
import java.util.Optional;
import org.huanjie.ids.ElectionId;

/** When the first people vote. */
public interface PollingDay {

    /** The day of the first meeting that will be held on the day announced; empty where none is planned, or each was called off or had no quorum. */
    Optional<LocalDate> of(ElectionId election);

    /** Whether all meetings wait for another day, because each was called off or had no quorum (E8). */
    boolean unset(ElectionId election);

    /** Whether papers have been handed out at some meeting. */
    boolean begun(ElectionId election);
}

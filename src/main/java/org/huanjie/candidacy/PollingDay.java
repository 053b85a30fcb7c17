package org.huanjie.candidacy;

import java.time.LocalDate;
import java.util.Optional;

/** When the first people vote. */
public interface PollingDay {

    /** The day of the first meeting that is planned; empty before meetings are. */
    Optional<LocalDate> of(String election);

    /** Whether papers have been handed out at some meeting. */
    boolean begun(String election);
}

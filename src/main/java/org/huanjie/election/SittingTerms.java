package org.huanjie.election;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** What is recorded of the committees that serve now. */
public interface SittingTerms {

    /** The last days of the terms of those divisions' committees that the program has brought into office. */
    Map<String, LocalDate> termEnds(Collection<String> divisions);
}

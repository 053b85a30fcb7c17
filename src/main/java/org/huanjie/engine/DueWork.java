package org.huanjie.engine;

import java.time.Instant;
import java.util.Optional;

/** Work of the house that falls due at a moment without being a job of the engine; the demo clock stops for it on its way. */
public interface DueWork {

    /** When there is something to do next. */
    Optional<Instant> next();

    /** Does what is due now. */
    void run();
}

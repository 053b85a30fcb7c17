package org.huanjie.correction;

import org.huanjie.election.Election;

/** What corrections ask of the engine. */
public interface CorrectionProcess {

    void start(Election election);
}

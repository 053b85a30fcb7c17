package org.huanjie.annulment;

import org.huanjie.election.Election;

/** What annulments ask of the engine. */
public interface AnnulmentProcess {

    void start(Election election);
}

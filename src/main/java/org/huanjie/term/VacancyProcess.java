package org.huanjie.term;

import org.huanjie.election.Election;

/** What vacancies ask of the engine. */
public interface VacancyProcess {

    void start(Election term);

    /** Ends the open case of a committee whose election has been annulled. */
    void abandon(String term);
}

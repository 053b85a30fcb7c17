package org.huanjie.term;

import org.huanjie.election.Election;
import org.huanjie.ids.ElectionId;

/** What vacancies ask of the engine. */
public interface VacancyProcess {

    void start(Election term);

    /** Starts where it is decided how the seats are filled. */
    void chooseAgain(Election term);

    /** Ends the open case of a committee that serves no longer. */
    void abandon(ElectionId term);
}

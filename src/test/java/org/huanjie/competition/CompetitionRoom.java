package org.huanjie.competition;

import org.huanjie.access.Members;
import org.huanjie.answer.StoredJson;
import org.huanjie.candidacy.Candidates;
import org.huanjie.election.Elections;
import org.huanjie.record.Minutes;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The competition's parts, wired for a test. */
public final class CompetitionRoom {

    public final Speeches speeches;
    public final SpeechForms forms;
    public final CompetitionPart part;

    public CompetitionRoom(
            JdbcClient jdbc, Elections elections, Candidates candidates, Members members, Minutes minutes) {
        SpeechStore store = new SpeechStore(jdbc, new StoredJson());
        speeches = new Speeches(store, elections, candidates, members, minutes);
        forms = new SpeechForms(speeches, elections);
        part = new CompetitionPart(store);
    }
}

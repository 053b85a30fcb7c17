package org.huanjie.competition;

import org.huanjie.access.Members;
import org.huanjie.election.Elections;
import org.huanjie.example.process.CompetitionExamples;
import org.huanjie.input.StoredJson;
import org.huanjie.minutes.Minutes;
import org.huanjie.roster.Candidates;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The competition's parts, wired for a test. */
public final class CompetitionRoom {

    public final Speeches speeches;
    public final SpeechForms forms;
    public final CompetitionExamples examples;
    public final CompetitionPart part;

    public CompetitionRoom(
            JdbcClient jdbc, Elections elections, Candidates candidates, Members members, Minutes minutes) {
        SpeechStore store = new SpeechStore(jdbc, new StoredJson());
        speeches = new Speeches(store, elections, candidates, members, minutes);
        forms = new SpeechForms(speeches, elections);
        examples = new CompetitionExamples(speeches, forms);
        part = new CompetitionPart(store);
    }
}

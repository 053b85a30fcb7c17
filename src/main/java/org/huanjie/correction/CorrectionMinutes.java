package org.huanjie.correction;

import java.util.List;
import org.huanjie.ids.CandidateId;
import org.huanjie.minutes.Action;
import org.huanjie.minutes.MinutesRecord;
import org.huanjie.person.FactChange;

/** How wrong data are put right, as the minutes have it. */
public sealed interface CorrectionMinutes extends MinutesRecord {

    @Action("correction-asked")
    record Asked(String correction, CandidateId candidate, List<FactChange> changes, String reason)
            implements CorrectionMinutes {}

    @Action("correction-consented")
    record Consented(String correction, CandidateId candidate, String remark) implements CorrectionMinutes {}

    @Action("correction-objected")
    record Objected(String correction, CandidateId candidate, String remark) implements CorrectionMinutes {}

    @Action("correction-dropped")
    record Dropped(String correction, CandidateId candidate) implements CorrectionMinutes {}

    @Action("correction-revised")
    record Revised(String correction, CandidateId candidate, List<FactChange> changes, String reason)
            implements CorrectionMinutes {}

    @Action("correction-made")
    record Made(String correction, CandidateId candidate, List<FactChange> changes) implements CorrectionMinutes {}
}

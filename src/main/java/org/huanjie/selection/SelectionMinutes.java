package org.huanjie.selection;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_ABSENT;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.PostId;
import org.huanjie.minutes.Action;
import org.huanjie.minutes.MinutesRecord;
import org.huanjie.scheme.Scheme.ChosenBy;

/** What the choice of a committee without a vote puts into the minutes. */
public sealed interface SelectionMinutes extends MinutesRecord {

    /** @param chosen ids of candidates */
    @Action("committee-decided")
    record CommitteeDecided(List<CandidateId> chosen, String opinion) implements SelectionMinutes {}

    @Action("secretary-named")
    record SecretaryNamed(
            PostId post,
            String name,
            ChosenBy chosenBy,
            String opinion,
            @JsonInclude(NON_ABSENT) Optional<String> waiverReason)
            implements SelectionMinutes {}

    /**
     * @param inspected how many people
     * @param struckOff ids of candidates
     */
    @Action("inspection-recorded")
    record InspectionRecorded(int inspected, List<CandidateId> struckOff) implements SelectionMinutes {}
}

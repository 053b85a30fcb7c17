package org.huanjie.assessment;

import java.time.LocalDate;
import org.huanjie.minutes.Action;
import org.huanjie.minutes.MinutesRecord;

/** What the minutes of a campaign have of its ledger. */
public sealed interface AssessmentMinutes extends MinutesRecord {

    @Action("checklist-ticked")
    record Ticked(
            String division,
            String checklist,
            String subject,
            String item,
            LocalDate from,
            LocalDate to,
            String evidence)
            implements AssessmentMinutes {}

    @Action("checklist-unticked")
    record Unticked(String division, String checklist, String subject, String item, String reason)
            implements AssessmentMinutes {}

    @Action("responsibility-letter-signed")
    record LetterSigned(String division, String signer, LocalDate signedOn) implements AssessmentMinutes {}

    @Action("area-assigned")
    record AreaAssigned(String division, String leader, String cadre, String contactPoint)
            implements AssessmentMinutes {}

    @Action("contact-point-visited")
    record ContactPointVisited(String division, LocalDate visitedOn, String visitor, String seen)
            implements AssessmentMinutes {}
}

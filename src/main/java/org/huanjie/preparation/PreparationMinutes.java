package org.huanjie.preparation;

import java.util.List;
import org.huanjie.minutes.Action;
import org.huanjie.minutes.MinutesRecord;
import org.huanjie.scheme.SchemeFinding;
import org.huanjie.scheme.rules.Timetable.StepWindow;

/** What the preparation stage puts into the minutes. */
public sealed interface PreparationMinutes extends MinutesRecord {

    @Action("leading-group-formed")
    record LeadingGroupFormed(
            LeadingGroup.Member chair,
            List<LeadingGroup.Member> deputies,
            List<LeadingGroup.Member> members,
            String officeHead)
            implements PreparationMinutes {

        LeadingGroupFormed(LeadingGroup group) {
            this(group.chair(), group.deputies(), group.members(), group.officeHead());
        }
    }

    /** @param units how many units were surveyed */
    @Action("survey-recorded")
    record SurveyRecorded(int units) implements PreparationMinutes {}

    @Action("plan-drafted")
    record PlanDrafted(List<StepWindow> windows, List<SchemeFinding> warnings) implements PreparationMinutes {}
}

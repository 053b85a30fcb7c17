package org.huanjie.preparation;

import java.util.List;
import java.util.Optional;
import org.huanjie.document.PaperKind;
import org.huanjie.document.Papers;
import org.huanjie.election.Elections;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.huanjie.minutes.Minutes;
import org.huanjie.preparation.PreparationMinutes.LeadingGroupFormed;
import org.huanjie.preparation.PreparationMinutes.PlanDrafted;
import org.huanjie.preparation.PreparationMinutes.SurveyRecorded;
import org.huanjie.preparation.rules.LeadingGroupRule;
import org.huanjie.preparation.rules.SurveyRule;
import org.huanjie.scheme.rules.StepClauses;
import org.huanjie.scheme.rules.Timetable;
import org.springframework.stereotype.Service;

/** What the preparation stage decides: leading group, survey and plan. */
@Service
public class PreparationService {

    private final Papers papers;
    private final Elections elections;
    private final Minutes minutes;

    PreparationService(Papers papers, Elections elections, Minutes minutes) {
        this.papers = papers;
        this.elections = elections;
        this.minutes = minutes;
    }

    /** @throws Refusal when somebody is named twice or means to stand */
    public void form(ElectionId election, LeadingGroup group, String actor) {
        Refusal.ifAny(LeadingGroupRule.faults(group, clause(election, "leading-group")));
        papers.write(election, PaperKind.LEADING_GROUP, group, actor);
        minutes.append(election, actor, clause(election, "leading-group"), new LeadingGroupFormed(group));
    }

    /** @throws Refusal when a unit reports twice or more League members than young people */
    public void survey(ElectionId election, Survey survey, String actor) {
        Refusal.ifAny(SurveyRule.faults(survey, surveyClause(election)));
        papers.write(election, PaperKind.SURVEY, survey, actor);
        minutes.append(
                election,
                actor,
                surveyClause(election),
                new SurveyRecorded(survey.units().size()));
    }

    /** @throws Refusal when the timetable's warnings were not read */
    public void draft(ElectionId election, Plan plan, String actor) {
        Timetable timetable = elections.timetable(election);
        if (!plan.timetableRead()) {
            Refusal.ifAny(
                    List.of(new Finding("timetableRead", "请先逐条核对日程和提示，再确认“已逐条核对日程和提示”", clause(election, "plan"))));
        }
        papers.write(election, PaperKind.PLAN, plan, actor);
        minutes.append(
                election, actor, clause(election, "plan"), new PlanDrafted(timetable.windows(), timetable.findings()));
    }

    /** The newest version of the plan, if one was drafted. */
    public Optional<Plan> plan(ElectionId election) {
        return papers.newest(election, PaperKind.PLAN, Plan.class);
    }

    /** The plan that is offered while none was drafted; its timetable is to be read. */
    public Plan proposal(ElectionId election) {
        String body = elections.get(election).body();
        return new Plan(
                "坚持党建带团建，选好配强" + body + "班子，做到编制内与编制外、专职与兼职相结合。",
                "成立领导小组，广泛宣传发动，严格资格审查，规范选举程序，及时报批公布，做好培训和总结归档。",
                false);
    }

    private String surveyClause(ElectionId election) {
        return elections
                .scheme(election)
                .survey()
                .map(asked -> asked.basis().clause())
                .orElseGet(() -> clause(election, "survey"));
    }

    private String clause(ElectionId election, String step) {
        return StepClauses.of(elections.scheme(election), step);
    }
}

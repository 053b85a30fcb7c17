package org.huanjie.election;

import java.util.ArrayList;
import java.util.List;
import org.huanjie.access.Body;
import org.huanjie.access.Members;
import org.huanjie.access.Role;
import org.huanjie.division.Codes;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Competition.Scoring;
import org.huanjie.scheme.Scheme.Investigator;
import org.huanjie.scheme.SchemeFinding;
import org.springframework.stereotype.Component;

/** The bodies and panels that have tasks in an election under its scheme; one without people would keep the election waiting in silence. */
@Component
class NeededBodies {

    private static final String RULE = "people-missing";

    private final Members members;

    NeededBodies(Members members) {
        this.members = members;
    }

    private record Need(Body body, String name, String work, String clause) {}

    /** A warning for each that nobody belongs to. */
    List<SchemeFinding> withoutPeople(Election election, Scheme scheme) {
        return needs(election.division(), scheme).stream()
                .filter(need -> members.of(need.body()).isEmpty())
                .map(need -> SchemeFinding.warning(
                        RULE,
                        need.body().role().id(),
                        need.clause(),
                        "%s还没有人员，轮到%s时无人办理，请管理员在“单位与人员”中补上".formatted(need.name(), need.work())))
                .toList();
    }

    private static List<Need> needs(String division, Scheme scheme) {
        List<Need> needs = new ArrayList<>();
        needs.add(new Need(
                new Body(Role.PARTY, division),
                "党组织",
                "审批",
                scheme.approvals().plan().basis().clause()));
        needs.add(new Need(new Body(Role.LEAGUE, Codes.superior(division)), "上级团委", "上级的审批和检查", "E18"));
        needs.add(new Need(
                new Body(Role.REVIEW, division),
                "资格审查小组",
                "资格审查",
                scheme.nomination().basis().clause()));
        scheme.voting()
                .ifPresent(voting -> needs.add(new Need(
                        new Body(Role.COUNT, division),
                        "计票监票人员",
                        "计票",
                        voting.basis().clause())));
        scheme.competition()
                .filter(competition -> competition.scoring() != Scoring.NONE)
                .ifPresent(competition -> needs.add(new Need(
                        new Body(Role.JUDGE, division),
                        "评委",
                        "演讲评分",
                        competition.basis().clause())));
        scheme.inspection()
                .ifPresent(inspection -> needs.add(
                        inspection(division, "组织考察", inspection.basis().clause())));
        scheme.objections()
                .filter(objections -> objections.investigator() == Investigator.INSPECTION
                        && scheme.inspection().isEmpty())
                .ifPresent(objections -> needs.add(
                        inspection(division, "异议调查", objections.basis().clause())));
        return needs;
    }

    private static Need inspection(String division, String work, String clause) {
        return new Need(new Body(Role.INSPECTION, division), "考察组", work, clause);
    }
}

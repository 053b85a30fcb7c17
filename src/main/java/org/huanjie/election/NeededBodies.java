package org.huanjie.election;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.access.BodyKind;
import org.huanjie.access.Members;
import org.huanjie.scheme.Basis;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Approvals;
import org.huanjie.scheme.Scheme.Competition.Scoring;
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

    private record Need(BodyKind kind, String work, Basis basis) {}

    /** A warning for each that nobody belongs to. */
    List<SchemeFinding> withoutPeople(Election election, Scheme scheme) {
        return needs(scheme).stream()
                .filter(need ->
                        members.of(need.kind().body(election.division())).isEmpty())
                .map(need -> SchemeFinding.warning(
                        RULE,
                        need.kind().id(),
                        need.basis().clause(),
                        "%s还没有人员，轮到%s时无人办理，请管理员在“单位与人员”中补上"
                                .formatted(need.kind().organ(), need.work())))
                .toList();
    }

    /** Each once, for what it is needed first; the League body, whose people start the election, has some. */
    private static Collection<Need> needs(Scheme scheme) {
        Map<BodyKind, Need> needs = new EnumMap<>(BodyKind.class);
        Stream.concat(ofBodies(scheme), ofPanels(scheme)).forEach(need -> needs.putIfAbsent(need.kind(), need));
        needs.remove(BodyKind.LEAGUE);
        return needs.values();
    }

    /** The League body above inspects, and the party committee appoints, also where their approval is not asked. */
    private static Stream<Need> ofBodies(Scheme scheme) {
        Approvals asked = scheme.approvals();
        Stream.Builder<Need> needs = Stream.builder();
        needs.add(new Need(BodyKind.SUPERIOR, "上级的审批和检查", new Basis("E18", "")));
        Stream.of(asked.plan(), asked.candidates(), asked.result())
                .forEach(step -> step.bodies().forEach(kind -> needs.add(new Need(kind, "审批", step.basis()))));
        needs.add(new Need(BodyKind.PARTY, "审批", asked.plan().basis()));
        scheme.nomination().appeal().ifPresent(appeal -> needs.add(new Need(appeal.body(), "审定申诉", appeal.basis())));
        Stream.of(scheme.announcement(), scheme.resultNotice())
                .flatMap(Optional::stream)
                .forEach(notice -> needs.add(new Need(notice.issuer(), "发布公告和公示", notice.basis())));
        return needs.build();
    }

    private static Stream<Need> ofPanels(Scheme scheme) {
        Stream.Builder<Need> needs = Stream.builder();
        needs.add(new Need(BodyKind.REVIEW, "资格审查", scheme.nomination().basis()));
        scheme.voting().ifPresent(voting -> needs.add(new Need(BodyKind.COUNT, "计票", voting.basis())));
        scheme.competition()
                .filter(competition -> competition.scoring() != Scoring.NONE)
                .ifPresent(competition -> needs.add(new Need(BodyKind.JUDGE, "演讲评分", competition.basis())));
        scheme.inspection()
                .ifPresent(inspection -> needs.add(new Need(BodyKind.INSPECTION, "组织考察", inspection.basis())));
        scheme.objections()
                .ifPresent(objections -> needs.add(new Need(objections.investigator(), "异议调查", objections.basis())));
        return needs.build();
    }
}

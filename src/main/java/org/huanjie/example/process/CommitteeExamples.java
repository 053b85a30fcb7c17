package org.huanjie.example.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huanjie.approval.RequestKind;
import org.huanjie.approval.Requests;
import org.huanjie.election.Elections;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.TaskExample;
import org.huanjie.engine.TaskExamples;
import org.huanjie.ids.PostId;
import org.huanjie.result.Appointment;
import org.huanjie.result.Filling;
import org.huanjie.roster.Candidate;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Post;
import org.huanjie.selection.Committee;
import org.huanjie.selection.CommitteeDecision;
import org.huanjie.selection.CommitteeDecision.Choice;
import org.huanjie.selection.Inspection;
import org.huanjie.selection.Inspection.Opinion;
import org.huanjie.selection.Naming;
import org.huanjie.selection.Naming.Named;
import org.huanjie.selection.Selection;
import org.huanjie.selection.process.ImplementationModel;
import org.huanjie.selection.rules.NamingRule;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** As many chosen as there are seats, in order of registration; invented people named and good opinions of all; a paper that appoints them. */
@Component
@Lazy
record CommitteeExamples(
        Committee committee,
        Selection selection,
        Elections elections,
        ExamplePeople people,
        Requests requests,
        ExampleFilling filling)
        implements TaskExamples {

    @Override
    public List<TaskExample<?>> all() {
        return List.of(
                TaskExample.of(CommitteeDecision.class, this::decision),
                TaskExample.of("nameSecretary", Naming.class, this::naming),
                TaskExample.of(Inspection.class, this::inspection),
                TaskExample.of(
                        Filling.class,
                        task -> filling.filling(
                                task.election(), requests.refused(task.election(), RequestKind.RESULT))),
                TaskExample.of("issueAppointment", Appointment.class, this::appointment));
    }

    private CommitteeDecision decision(TaskContext task) {
        Scheme scheme = committee.seated(task.election());
        Map<PostId, Integer> chosen = new HashMap<>();
        List<Choice> choices = new ArrayList<>();
        for (Candidate candidate : selection.choosable(task.election())) {
            int nth = chosen.merge(candidate.post(), 1, Integer::sum);
            choices.add(new Choice(
                    candidate.id(), nth <= scheme.post(candidate.post()).seats()));
        }
        return new CommitteeDecision(choices, "经党工委会议研究，确定上述人选为拟任人选。");
    }

    private Naming naming(TaskContext task) {
        Scheme scheme = elections.scheme(task.election());
        List<Named> named = new ArrayList<>();
        for (Post post : NamingRule.posts(scheme)) {
            for (int seat = 0; seat < post.seats(); seat++) {
                named.add(people.named(scheme, post, named.size()));
            }
        }
        return new Naming(named, "经党组织会议研究，同意上述人选。");
    }

    private Inspection inspection(TaskContext task) {
        boolean again = task.value(ImplementationModel.FILLED, String.class) != null;
        return new Inspection(selection.inspected(task.election(), again).stream()
                .map(candidate -> new Opinion(candidate.id(), true, "政治素质好，群众基础好，符合任职条件。"))
                .toList());
    }

    private Appointment appointment(TaskContext task) {
        int year = elections.get(task.election()).start().getYear();
        return new Appointment("党发〔" + year + "〕16号", "各村（社区）、各单位");
    }
}

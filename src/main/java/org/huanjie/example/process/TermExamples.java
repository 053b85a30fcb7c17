package org.huanjie.example.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.annulment.Consent;
import org.huanjie.annulment.Investigation;
import org.huanjie.correction.Check;
import org.huanjie.correction.Correction;
import org.huanjie.correction.Corrections;
import org.huanjie.correction.Revision;
import org.huanjie.election.Elections;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.TaskExample;
import org.huanjie.engine.TaskExamples;
import org.huanjie.example.ExamplePerson;
import org.huanjie.ids.ElectionId;
import org.huanjie.person.Person;
import org.huanjie.result.Appointment;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Post;
import org.huanjie.selection.Naming;
import org.huanjie.selection.Naming.Named;
import org.huanjie.term.Confirmation;
import org.huanjie.term.Replacement;
import org.huanjie.term.Replacement.Way;
import org.huanjie.term.ServingMembers;
import org.huanjie.term.Vacancies;
import org.huanjie.term.Vacancy;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Departures are confirmed and seats filled in the first way that is open; corrections are insisted on and consented to, as is an annulment. */
@Component
@Lazy
record TermExamples(
        Vacancies vacancies, ServingMembers serving, Elections elections, Clock clock, Corrections corrections)
        implements TaskExamples {

    private static final List<String> SURNAMES = List.of("慕容", "令狐", "端木", "闻人", "宇文", "长孙");
    private static final List<String> GIVEN_NAMES = List.of("清扬", "致远", "若兰", "景行", "思齐", "云舒");

    @Override
    public List<TaskExample<?>> all() {
        return List.of(
                TaskExample.of(Confirmation.class, task -> new Confirmation(true, "同意离任。")),
                TaskExample.of(Replacement.class, this::replacement),
                TaskExample.of("proposeAppointment", Naming.class, this::proposal),
                TaskExample.of(
                        "issueMidTermAppointment",
                        Appointment.class,
                        task -> new Appointment("党发〔" + LocalDate.now(clock).getYear() + "〕28号", "各村（社区）、各单位")),
                TaskExample.of(Check.class, task -> new Check(true, "已核对原始材料，同意更正。")),
                TaskExample.of(Revision.class, this::revision),
                TaskExample.of(Investigation.class, task -> new Investigation("经调查核实，选举中存在违反选举纪律的行为，影响选举结果。", true)),
                TaskExample.of(Consent.class, task -> new Consent(true, "经研究，同意宣布本次换届无效，重新组织选举。")));
    }

    private Replacement replacement(TaskContext task) {
        Vacancy vacancy = vacancies.open(task.election()).orElseThrow();
        Way open = Arrays.stream(Way.values())
                .filter(way ->
                        vacancies.obstacles(task.election(), vacancy, way).isEmpty())
                .findFirst()
                .orElse(Way.BY_ELECTION);
        return new Replacement(open, "为保证班子正常履职，及时补足人选。");
    }

    private Naming proposal(TaskContext task) {
        Iterator<String> names = freeNames(task.election()).iterator();
        Scheme scheme = elections.scheme(task.election());
        return new Naming(
                vacancies.open(task.election()).orElseThrow().leavers().stream()
                        .map(leaver -> suitable(scheme, scheme.post(leaver.post()), names.next()))
                        .toList(),
                "经与党组织和上级团组织协商，提出上述人选。");
    }

    private Stream<String> freeNames(ElectionId election) {
        Set<String> taken = serving.serving(elections.division(election)).stream()
                .map(office -> office.holder().name())
                .collect(Collectors.toSet());
        return GIVEN_NAMES.stream()
                .flatMap(given -> SURNAMES.stream().map(surname -> surname + given))
                .filter(name -> !taken.contains(name));
    }

    private Named suitable(Scheme scheme, Post post, String name) {
        ExamplePerson example = new ExamplePerson(scheme, post, LocalDate.now(clock));
        return new Named(
                post.id(),
                new Person(name, "女", "", "", "青年工作干部", example.birthDate()),
                example.profile(),
                Optional.empty());
    }

    private Revision revision(TaskContext task) {
        Correction correction = corrections.open(task.election()).orElseThrow();
        return new Revision(true, Optional.of(correction.content().facts()), "已补充原始材料，请再复核。");
    }
}

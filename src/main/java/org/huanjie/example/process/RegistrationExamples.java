package org.huanjie.example.process;

import java.util.List;
import org.huanjie.engine.TaskExample;
import org.huanjie.engine.TaskExamples;
import org.huanjie.example.ExampleNominations;
import org.huanjie.ids.ElectionId;
import org.huanjie.registration.CandidateRegister;
import org.huanjie.registration.RegistrationSheet;
import org.huanjie.registration.RegistrationWindow;
import org.huanjie.registration.Seats;
import org.huanjie.registration.process.RegistrationForms;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Electable;
import org.huanjie.roster.rules.Demand;
import org.huanjie.scheme.Scheme;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The nominations that are still missing. */
@Component
@Lazy
public record RegistrationExamples(
        CandidateRegister register, RegistrationWindow window, Seats seats, Electable electable)
        implements TaskExamples {

    @Override
    public List<TaskExample<?>> all() {
        return List.of(TaskExample.of(RegistrationSheet.class, task -> missing(task.election())));
    }

    public RegistrationSheet missing(ElectionId election) {
        Scheme scheme = seats.scheme(election);
        List<Candidate> all = register.of(election);
        List<Candidate> standing = all.stream()
                .filter(candidate -> candidate.decision().inTheRunning())
                .toList();
        ExampleNominations examples = new ExampleNominations(
                scheme,
                RegistrationForms.openPosts(scheme),
                window.lastDay(election),
                all,
                electable.serving(election),
                Demand.byPost(standing));
        return new RegistrationSheet(examples.missing(), List.of());
    }
}

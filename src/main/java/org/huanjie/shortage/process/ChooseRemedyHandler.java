package org.huanjie.shortage.process;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.KebabEnums;
import org.huanjie.registration.process.RegistrationForms;
import org.huanjie.review.process.ReviewForms;
import org.huanjie.shortage.RemedyChoice;
import org.huanjie.shortage.RemedyChoice.Kind;
import org.huanjie.shortage.Shortages;
import org.springframework.stereotype.Component;

/** The extension has not brought enough candidates, or was refused: how the election goes on (E1, E2). */
@Component
class ChooseRemedyHandler implements UserTaskHandler<RemedyChoice> {

    private final Shortages shortages;
    private final ShortageForms forms;
    private final ReviewForms reviews;

    ChooseRemedyHandler(Shortages shortages, ShortageForms forms, ReviewForms reviews) {
        this.shortages = shortages;
        this.forms = forms;
        this.reviews = reviews;
    }

    record Way(Kind id, String name, String obstacle) {}

    record Context(
            ElectionId election,
            List<ReviewForms.Missing> shortages,
            List<Way> ways,
            List<RegistrationForms.PostChoice> posts) {}

    record Form(Context context, Optional<Kind> remedy, List<RemedyChoice.Row> seats, String reason) {}

    @Override
    public Object form(TaskContext task) {
        ElectionId election = task.election();
        List<Way> ways = Arrays.stream(Kind.values())
                .map(kind -> new Way(
                        kind, kind.words(), shortages.obstacle(election, kind).orElse("")))
                .toList();
        return new Form(
                new Context(election, reviews.missing(election), ways, forms.reducible(election)),
                Optional.empty(),
                List.of(),
                "");
    }

    @Override
    public void complete(TaskContext task, RemedyChoice choice) {
        shortages.choose(task.election(), choice, task.actor());
        task.keep(ShortageModel.REMEDY, KebabEnums.name(choice.remedy()));
    }
}

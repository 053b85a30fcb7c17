package org.huanjie.term;

import java.util.List;
import org.huanjie.election.ElectionPart;
import org.huanjie.ids.ElectionId;
import org.springframework.stereotype.Component;

/** Members who left the committee of an election, and how their seats were filled. */
@Component
class VacanciesPart implements ElectionPart {

    private final Vacancies vacancies;

    VacanciesPart(Vacancies vacancies) {
        this.vacancies = vacancies;
    }

    @Override
    public String name() {
        return "vacancies";
    }

    @Override
    public List<VacancyView> of(ElectionId election) {
        return vacancies.of(election).stream().map(VacancyView::of).toList();
    }
}

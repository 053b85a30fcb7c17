package org.huanjie.training;

import org.huanjie.election.ElectionPart;
import org.huanjie.ids.ElectionId;
import org.springframework.stereotype.Component;

/** The courses of an election, who came, and how many of those elected are covered (JY-6.3). */
@Component
class TrainingPart implements ElectionPart {

    private final Trainings trainings;

    TrainingPart(Trainings trainings) {
        this.trainings = trainings;
    }

    @Override
    public String name() {
        return "training";
    }

    @Override
    public Object of(ElectionId election) {
        return trainings.report(election);
    }
}

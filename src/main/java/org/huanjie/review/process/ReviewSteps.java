package org.huanjie.review.process;

import static org.huanjie.engine.Executions.election;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huanjie.registration.process.CandidacyModel;
import org.huanjie.review.ListCheck;
import org.huanjie.review.MissingMaterial;
import org.huanjie.review.Screening;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of the models {@code candidacy} and {@code supplement} that judge candidates. */
@Configuration(proxyBeanMethods = false)
class ReviewSteps {

    /** The scheme judges everyone who has registered; where nobody has, more candidates are looked for (E1). */
    @Bean
    JavaDelegate screenCandidates(Screening screening) {
        return execution -> {
            if (!screening.screen(election(execution))) {
                throw new BpmnError(CandidacyModel.NOBODY_REGISTERED, "没有待审查的报名人选");
            }
        };
    }

    /** Checks a list against the scheme before it is submitted: candidates who are no longer eligible are reviewed again, other faults are corrected on the list. */
    @Bean
    JavaDelegate checkCandidates(ListCheck check) {
        return execution -> {
            switch (check.check(election(execution))) {
                case INELIGIBLE -> throw new BpmnError(CandidacyModel.CANDIDATES_INELIGIBLE, "名单上有人不再符合条件");
                case FAULTY -> throw new BpmnError(CandidacyModel.LIST_FAULTY, "候选人名单有误");
                case STANDS -> {}
            }
        };
    }

    /** Nobody hands in material any more (E4). */
    @Bean
    JavaDelegate lapseMaterial(MissingMaterial material) {
        return execution -> material.lapse(election(execution));
    }
}

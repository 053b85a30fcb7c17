package org.huanjie.result.process;

import static org.huanjie.engine.Executions.election;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huanjie.result.ResultCheck;
import org.huanjie.selection.process.ImplementationModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of the model {@code implementation} that check the result. */
@Configuration(proxyBeanMethods = false)
class ResultSteps {

    /** Checks the make-up of the committee and everyone on it, before they are announced and before the result is submitted; the party committee corrects what fails (E15). */
    @Bean
    JavaDelegate checkComposition(ResultCheck check) {
        return execution -> {
            if (!check.compositionStands(election(execution))) {
                throw new BpmnError(ImplementationModel.COMPOSITION_FAULTY, "班子结构或人选不符合规则");
            }
        };
    }

    /** Checks everyone to be appointed once the result is approved; the party committee corrects what fails (E15). */
    @Bean
    JavaDelegate checkAppointees(ResultCheck check) {
        return execution -> {
            if (!check.appointeesFit(election(execution))) {
                throw new BpmnError(ImplementationModel.APPOINTEES_UNFIT, "有人不能任职");
            }
        };
    }
}

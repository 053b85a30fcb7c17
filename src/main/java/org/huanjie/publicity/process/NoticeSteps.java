package org.huanjie.publicity.process;

import static org.huanjie.engine.Executions.election;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.huanjie.publicity.ObjectionRegister;
import org.huanjie.publicity.PublicNotices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of the models {@code publicNotice} and {@code objection}. */
@Configuration(proxyBeanMethods = false)
class NoticeSteps {

    /** Ends a notice whose window is over and whose last objection is settled. */
    @Bean
    JavaDelegate closeNotice(PublicNotices notices) {
        return execution -> {
            boolean changed = notices.end(election(execution), NoticeRoutes.kind(execution));
            execution.setVariable(NoticeModel.LIST_CHANGED, Variables.booleanValue(changed, true));
        };
    }

    /** Counts on the window of a notice whose clock still stands still, because an investigation lasts longer than it should. */
    @Bean
    JavaDelegate prolongNotice(ObjectionRegister objections) {
        return execution -> objections.prolong(election(execution), NoticeRoutes.kind(execution));
    }

    /** Records that an appointment has been suspended for as long as it normally may, and is still undecided. */
    @Bean
    JavaDelegate noteSuspensionOver(ObjectionRegister objections) {
        return execution -> objections.suspensionOver(ObjectionRoutes.objection(execution));
    }
}

package org.huanjie.candidacy.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huanjie.candidacy.RegistrationWindow;
import org.springframework.stereotype.Component;

/** What the model of the candidacy asks for the timer of the registration. */
@Component("candidacies")
public class RegistrationDates {

    private final RegistrationWindow window;
    private final Clock clock;

    RegistrationDates(RegistrationWindow window, Clock clock) {
        this.window = window;
        this.clock = clock;
    }

    /** 00:00 after the last day of the registration. */
    public Date registrationCloses(DelegateExecution execution) {
        LocalDate lastDay = window.lastDay(execution.getProcessBusinessKey());
        return Date.from(lastDay.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }
}

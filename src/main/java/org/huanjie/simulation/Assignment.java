package org.huanjie.simulation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.huanjie.ids.ElectionId;

/**
 * An open task, as it came to the body whose task it is.
 *
 * @param task its id in the engine
 * @param kind its id in the model
 * @param election the business key, which may be a campaign's
 * @param group the body or panel; empty when the model names a person
 * @param person the account that the model names
 */
public record Assignment(
        String task,
        String kind,
        ElectionId election,
        String group,
        Optional<String> person,
        LocalDateTime since,
        Optional<LocalDate> due) {}

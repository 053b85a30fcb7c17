package org.huanjie.assessment;

import java.time.LocalDate;

/**
 * An item of a checklist that was done.
 *
 * @param from its first day
 * @param to its last day, the same when it was done on one
 */
public record Tick(String item, LocalDate from, LocalDate to) {}

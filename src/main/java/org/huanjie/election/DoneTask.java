package org.huanjie.election;

import java.time.OffsetDateTime;

/**
 * A user task that somebody has done.
 *
 * @param by the account; null when nobody had claimed it
 * @param late whether it was done after its term
 */
public record DoneTask(String name, String by, OffsetDateTime since, OffsetDateTime done, boolean late) {}

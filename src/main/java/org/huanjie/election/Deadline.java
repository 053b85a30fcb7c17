package org.huanjie.election;

import java.time.OffsetDateTime;

/**
 * A moment for which the process of an election waits, or until which one of its tasks should be done.
 *
 * @param id the engine's own
 * @param what {@code timer:} or {@code task:} with the element's id in its model
 * @param name what the model calls it
 */
public record Deadline(String id, String what, String name, OffsetDateTime at) {}

package org.huanjie.election;

import java.time.OffsetDateTime;

/**
 * A user task that waits for somebody.
 *
 * @param key the task's id in its model
 * @param group the group whose people may claim it, such as {@code league:370614003}
 * @param assignee the account that has claimed it, or null
 */
public record OpenTask(String id, String key, String name, String group, String assignee, OffsetDateTime due) {}

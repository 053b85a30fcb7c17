package org.huanjie.ballot;

import java.util.Optional;

/**
 * Somebody whom voters wrote in, once the person's qualification is looked into (E13).
 *
 * @param candidate the id under which the person stands; empty when not qualified
 */
public record WrittenIn(String ballot, String name, Optional<String> candidate) {}

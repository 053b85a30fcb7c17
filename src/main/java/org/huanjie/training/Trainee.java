package org.huanjie.training;

/**
 * Somebody who is to be trained.
 *
 * @param id stays the same for the person during the election
 * @param post the name of the post in Chinese
 */
public record Trainee(String id, String name, String post) {}

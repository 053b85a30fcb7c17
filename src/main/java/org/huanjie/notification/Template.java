package org.huanjie.notification;

/**
 * The words of a kind of letter: placeholders such as {@code {{task}}} stand for facts.
 *
 * @param subject one line
 */
public record Template(String subject, String body) {}

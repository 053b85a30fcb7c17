package org.huanjie.mail;

/**
 * The words of a kind of letter: placeholders such as {@code {{任务}}} stand for facts.
 *
 * @param subject one line
 */
public record Template(String subject, String body) {}

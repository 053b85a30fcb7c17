package org.huanjie.competition;

/**
 * Somebody who scores speeches.
 *
 * @param account with which the judge signs in
 */
public record Judge(String account, String name) {}

package org.huanjie.access;

/**
 * Somebody belongs to a group no longer; published in the transaction in which that happens.
 *
 * @param group such as {@code league:370614003}
 */
public record MemberLeft(String account, String group) {}

package org.huanjie.supervision;

/**
 * A body of whose election nobody did anything in the period (零报告, F.2).
 *
 * @param election empty when the body has not begun
 */
public record Unmoved(String division, String body, String election) {}

package org.huanjie.reporting;

import org.huanjie.ids.ElectionId;

/**
 * A body of whose election nobody did anything in the period (零报告, F.2).
 *
 * @param election empty when the body has not begun
 */
public record InactiveBody(String division, String body, ElectionId election) {}

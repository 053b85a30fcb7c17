package org.huanjie.reporting;

import java.util.Map;
import org.huanjie.ids.ElectionId;

/**
 * What one election adds to the figures of the divisions in which it lies, or a body that has not begun.
 *
 * @param election empty when the body has not begun
 */
public record BodyFigures(String division, ElectionId election, Map<Figure, Integer> figures) {}

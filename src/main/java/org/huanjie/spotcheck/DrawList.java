package org.huanjie.spotcheck;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * What a draw is made from; nothing else decides it.
 *
 * @param percent the share of each city
 * @param called codes of the places that earlier rounds have drawn
 * @param callers counties whose people may call
 */
public record DrawList(BigDecimal percent, List<EligiblePlace> places, Set<String> called, List<String> callers) {}

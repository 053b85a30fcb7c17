package org.huanjie.spotcheck;

import java.util.List;

/**
 * What an election's own record says, against which answers are held; an empty list is held against nothing.
 *
 * @param present how many were present, in each round of voting
 * @param papers how many papers were issued, in each round
 * @param secretaries who became secretary
 */
public record ElectionFacts(List<Integer> present, List<Integer> papers, List<String> secretaries) {}

package org.huanjie.assessment;

import java.util.Optional;

/**
 * What is counted of a township.
 *
 * @param population empty while nobody has stated it
 * @param members of its League committee
 * @param added subordinate League bodies that were set up since the campaign began
 * @param bodies all its subordinate League bodies
 */
public record Township(Optional<Integer> population, int members, int added, int bodies) {}

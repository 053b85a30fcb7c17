package org.huanjie.training;

/**
 * How many people a round of courses has trained, and by which level; who came to courses of two levels counts for both.
 *
 * @param people who came to at least one course
 */
public record Trained(int people, int province, int city, int county, int township) {}

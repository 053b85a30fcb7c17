package org.huanjie.assessment;

/** An area, the leader who owns it and the cadre who follows its contact point. */
public record Area(String division, String leader, String cadre, String contactPoint, int visits) {}

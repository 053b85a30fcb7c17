package org.huanjie.committee;

/** The make-up of a committee, in persons (F.4). */
public record MakeUp(int members, int partyMembers, int outside, int women) {}

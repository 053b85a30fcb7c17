package org.huanjie.roster;

/**
 * The make-up of a committee, in persons (F.4).
 *
 * @param members all but the alternates, each once, however many posts one holds
 * @param alternates people beside the committee (UC-6)
 */
public record MakeUp(int members, int partyMembers, int outside, int women, int alternates) {}

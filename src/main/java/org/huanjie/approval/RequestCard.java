package org.huanjie.approval;

import java.util.List;

/**
 * A request as a page shows it.
 *
 * @param matter what is decided
 * @param state how it stands, in Chinese
 * @param turn the body that has it; empty when none has
 * @param replyBy the last day on which that body answers in time; empty when none is set
 * @param overdue whether it has not
 * @param undecided whether the author may still take it back, unless the body has claimed it
 * @param versions the newest first
 */
public record RequestCard(
        String id,
        String matter,
        String state,
        String turn,
        String replyBy,
        boolean overdue,
        boolean undecided,
        List<PastVersion> versions) {}

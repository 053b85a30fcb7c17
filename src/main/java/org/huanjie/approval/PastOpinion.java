package org.huanjie.approval;

import java.util.List;

/**
 * An opinion as a form shows it.
 *
 * @param body the name of the body
 * @param decision in Chinese
 * @param correctBy the last day for the correction; empty when none was set
 */
public record PastOpinion(
        String body,
        String decision,
        String opinion,
        String replyNumber,
        String correctBy,
        List<FileReference> attachments,
        String decidedBy,
        String decidedAt) {}

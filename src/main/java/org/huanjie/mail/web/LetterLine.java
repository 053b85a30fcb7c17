package org.huanjie.mail.web;

import java.time.OffsetDateTime;
import org.huanjie.ids.ElectionId;
import org.huanjie.mail.LetterKind;
import org.huanjie.mail.OutboxEntry.State;

/**
 * A letter as an administrator reads it.
 *
 * @param recipient a group, or an account
 * @param recipientName in Chinese
 * @param election empty when it is about none
 * @param electionName the body and the day on which its election began; empty when it is about none
 * @param copy whether it only goes for information
 * @param reason why it was not sent, in Chinese; empty when there is nothing to say
 * @param notBefore when it may go out
 * @param doneAt null while it waits
 */
public record LetterLine(
        String id,
        LetterKind kind,
        String recipient,
        String recipientName,
        ElectionId election,
        String electionName,
        boolean copy,
        State state,
        String reason,
        int attempts,
        OffsetDateTime createdAt,
        OffsetDateTime notBefore,
        OffsetDateTime doneAt) {}

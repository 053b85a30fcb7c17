package org.huanjie.mail;

import java.time.Instant;

/**
 * A letter in the outbox.
 *
 * @param gathering letters to one recipient under the same name go out as one mail; empty for a mail of its own
 * @param batch the mail with which it goes out, and the first part of its Message-ID; null as long as it waits for others to go out with
 * @param attempts how often sending it has failed
 * @param reason why it was not sent, in Chinese
 * @param doneAt null while it waits
 */
public record OutboxEntry(
        String id,
        Letter letter,
        String gathering,
        String batch,
        State state,
        int attempts,
        String reason,
        Instant createdAt,
        Instant doneAt) {

    /** How a letter stands. */
    public enum State {
        WAITING("待发送"),
        SENT("已发送"),
        /** No longer needed, or not wanted. */
        DROPPED("不必发送"),
        /** Given up until somebody sends it again. */
        FAILED("发送失败");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}

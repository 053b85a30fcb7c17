package org.huanjie.ballot;

import java.util.Optional;
import org.huanjie.answer.Asked;

/**
 * What the second signer says to a count sheet.
 *
 * @param reason why it is sent back
 */
public record Signature(
        @Asked(value = "复核意见", clause = "D.4") Decision decision,
        @Asked(value = "退回原因", max = 500, clause = "D.4") Optional<String> reason) {

    /** Sign, or send back to be corrected. */
    public enum Decision {
        CONFIRM,
        REJECT
    }
}

package org.huanjie.counting;

import java.util.Optional;
import org.huanjie.input.Field;

/**
 * What the second signer says to a count sheet.
 *
 * @param reason why it is sent back
 */
public record Signature(
        @Field(value = "复核意见", clause = "D.4") Decision decision,
        @Field(value = "退回原因", max = 500, clause = "D.4") Optional<String> reason) {

    /** Sign, or send back to be corrected. */
    public enum Decision {
        CONFIRM,
        REJECT
    }
}

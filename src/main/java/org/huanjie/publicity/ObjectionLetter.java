package org.huanjie.publicity;

import org.huanjie.input.Field;

/**
 * What somebody objects (B.7). Only the investigating body reads it.
 *
 * @param signature name and where to be reached; empty for an anonymous objection
 */
public record ObjectionLetter(
        @Field(value = "反映的问题", max = 5_000, clause = "B.7") String text,

        @Field(value = "署名和联系方式", required = false, max = 100, clause = "B.7")
        String signature) {

    Objection.Sort sort() {
        return signature.isBlank() ? Objection.Sort.ANONYMOUS : Objection.Sort.SIGNED;
    }
}

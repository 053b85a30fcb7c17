package org.huanjie.assessment;

import java.time.LocalDate;
import org.huanjie.input.Field;

/** A letter of responsibility that was signed (JX-4). */
public record LetterRequest(
        @Field(value = "签字人", min = 2, max = 30) String signer,

        @Field("签订日期") LocalDate signedOn) {}

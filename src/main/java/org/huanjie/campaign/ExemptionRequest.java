package org.huanjie.campaign;

import java.time.LocalDate;
import java.util.Optional;
import org.huanjie.input.Field;

/** What it takes to ask for a body to be excused, or with a day to begin on that day. */
public record ExemptionRequest(
        @Field(value = "理由", min = 2, max = 500) String reason,

        @Field(value = "延期到", required = false) Optional<LocalDate> resumesOn) {}

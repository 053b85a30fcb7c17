package org.huanjie.assessment;

import java.time.LocalDate;
import org.huanjie.input.Field;

/** A visit to a contact point. */
public record VisitRequest(
        @Field("走访日期") LocalDate visitedOn,

        @Field(value = "走访人", min = 2, max = 30) String visitor,

        @Field(value = "走访情况", min = 2, max = 500) String seen) {}

package org.huanjie.counting;

import java.util.List;
import org.huanjie.input.Field;

/** A count sheet as the counters fill it in: one part for every ballot that is still to be counted at the meeting. */
public record SheetAnswer(
        @Field(value = "计票单", min = 1, clause = "D.4") List<Paper> sheets) {}

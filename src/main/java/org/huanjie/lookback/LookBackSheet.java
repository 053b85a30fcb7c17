package org.huanjie.lookback;

import java.util.List;
import org.huanjie.input.Agreement;
import org.huanjie.input.Field;
import org.huanjie.input.Finding;

/** The answers for all places of a township (GD-8 to GD-12). */
public record LookBackSheet(
        @Field(value = "回头看", clause = "F.7") List<Row> places) {

    private static final int LONGEST = 1000;

    /**
     * The questions of one place.
     *
     * @param concerns ids of the questions to which something was found
     */
    public record Row(
            @Field(value = "编码", max = 12, clause = "F.7") String place,

            @Field(value = "存在的问题", required = false, id = true, clause = "F.7")
            List<String> concerns,

            @Field(value = "具体情况", required = false, max = LONGEST, clause = "F.7")
            String facts) {

        @Agreement
        static List<Finding> told(List<String> concerns, String facts) {
            return concerns.isEmpty() || !facts.isEmpty()
                    ? List.of()
                    : List.of(new Finding("facts", "存在问题的，须写明具体情况", "F.7"));
        }
    }
}

package org.huanjie.competition;

import java.util.List;
import org.huanjie.input.Field;
import org.huanjie.roster.rules.PrintedNames;

/**
 * In what order the party committee ranks those with equal results (E7).
 *
 * @param order by id or by the name that was announced
 */
public record EqualOrder(
        @Field(value = "同分人员的先后", min = 2, clause = "E7") List<String> order,

        @Field(value = "理由", min = 2, max = 500, clause = "E7")
        String reason) {

    /** The same order under the names that were announced. */
    EqualOrder as(PrintedNames announced) {
        return new EqualOrder(order.stream().map(announced::meant).toList(), reason);
    }
}

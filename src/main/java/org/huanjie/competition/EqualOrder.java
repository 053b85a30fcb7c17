package org.huanjie.competition;

import java.util.List;
import org.huanjie.answer.Asked;

/** In what order the party committee ranks those with equal results (E7). */
public record EqualOrder(
        @Asked(value = "同分人员的先后", min = 2, clause = "E7") List<String> order,

        @Asked(value = "理由", min = 2, max = 500, clause = "E7")
        String reason) {}

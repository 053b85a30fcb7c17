package org.huanjie.committee;

import java.util.List;
import org.huanjie.answer.Asked;

/** Whom the party work committee chooses where nobody votes (XG-3.2.4). */
public record Decision(
        @Asked(value = "人选", min = 1, max = 200) List<Choice> choices,

        @Asked(value = "研究意见", max = 1000) String opinion) {

    public record Choice(
            @Asked(value = "候选人", max = 64) String candidate,
            @Asked("是否确定") boolean chosen) {}
}

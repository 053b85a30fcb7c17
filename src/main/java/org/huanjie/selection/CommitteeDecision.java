package org.huanjie.selection;

import java.util.List;
import org.huanjie.ids.CandidateId;
import org.huanjie.input.Field;

/** Whom the party work committee chooses where nobody votes (XG-3.2.4). */
public record CommitteeDecision(
        @Field(value = "人选", min = 1, max = 200) List<Choice> choices,

        @Field(value = "研究意见", max = 1000) String opinion) {

    public record Choice(
            @Field(value = "候选人", max = 64) CandidateId candidate,
            @Field("是否确定") boolean chosen) {}
}

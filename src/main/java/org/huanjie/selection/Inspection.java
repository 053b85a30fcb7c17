package org.huanjie.selection;

import java.util.List;
import org.huanjie.ids.CandidateId;
import org.huanjie.input.Field;

/** What the organisational inspection found of each person chosen (XG-3.2.4, NS-4.4a). */
public record Inspection(
        @Field(value = "考察意见", min = 1, max = 200) List<Opinion> opinions) {

    public record Opinion(
            @Field(value = "人选", max = 64) CandidateId candidate,
            @Field("是否合格") boolean suitable,
            @Field(value = "考察情况", max = 1000) String grounds) {}
}

package org.huanjie.review;

import java.util.List;
import org.huanjie.ids.CandidateId;
import org.huanjie.input.Field;

/** The party committee's word on the waivers that reviewers ask for (JY-4.1b, XG-2.1a; G9). */
public record WaiverSheet(@Field("审定意见") List<Row> candidates) {

    /** @param reason why it is granted or refused */
    public record Row(
            @Field("候选人") CandidateId candidate,
            @Field("同意放宽") boolean granted,
            @Field(value = "理由", max = 500) String reason) {}
}

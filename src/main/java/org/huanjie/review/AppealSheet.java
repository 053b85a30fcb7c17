package org.huanjie.review;

import java.util.List;
import java.util.Optional;
import org.huanjie.ids.CandidateId;
import org.huanjie.input.Field;
import org.huanjie.input.Patch;
import org.huanjie.input.PatchOf;
import org.huanjie.person.Person;
import org.huanjie.person.Profile;
import org.huanjie.person.Provable;

/** The appeals of candidates rejected in the review (E4). */
public record AppealSheet(
        @Field(value = "申诉", required = false, clause = "E4")
        List<Row> candidates) {

    /**
     * @param grounds what the person says against the rejection
     * @param facts what enclosed material proves to be other than registered
     * @param attachments ids of files stored with the election
     */
    public record Row(
            @Field("候选人") CandidateId candidate,
            @Field("提出申诉") boolean appeals,

            @Field(value = "申诉理由", required = false, max = 1000)
            String grounds,

            @PatchOf(
                    value = {Person.class, Profile.class},
                    marked = Provable.class)
            @Field("更正后的情况")
            Optional<Patch> facts,

            @Field(value = "附件", required = false, max = 10) List<String> attachments) {}
}

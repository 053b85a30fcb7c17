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

/** What is handed in of the material that reviewers missed (E4). */
public record MaterialSheet(
        @Field(value = "补充材料", required = false, clause = "E4")
        List<Row> candidates) {

    /**
     * @param supplied false when nothing is handed in and nothing more will be
     * @param content what is handed in
     * @param facts what it proves to be other than registered
     * @param attachments ids of files stored with the election
     */
    public record Row(
            @Field("候选人") CandidateId candidate,
            @Field("已补充") boolean supplied,

            @Field(value = "补充的材料", required = false, max = 500)
            String content,

            @PatchOf(
                    value = {Person.class, Profile.class},
                    marked = Provable.class)
            @Field("更正后的情况")
            Optional<Patch> facts,

            @Field(value = "附件", required = false, max = 10) List<String> attachments) {}
}

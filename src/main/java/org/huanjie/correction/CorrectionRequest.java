package org.huanjie.correction;

import java.util.Optional;
import org.huanjie.input.Field;
import org.huanjie.input.Patch;
import org.huanjie.input.PatchOf;
import org.huanjie.person.Correctable;
import org.huanjie.person.Person;
import org.huanjie.person.Profile;

/**
 * What somebody asks to correct (E26).
 *
 * @param id of the candidate, or of the count sheet that can not be corrected
 * @param facts the right facts about a candidate
 */
public record CorrectionRequest(
        @Field(value = "更正对象", clause = "E26") Target target,
        @Field(value = "编号", max = 200, clause = "E26") String id,

        @PatchOf(
                value = {Person.class, Profile.class},
                marked = Correctable.class)
        @Field(value = "正确内容", clause = "E26")
        Optional<Patch> facts,

        @Field(value = "更正理由", max = 500, clause = "E26") String reason) {

    /** What can be asked for. */
    public enum Target {
        CANDIDATE,
        COUNT_SHEET
    }
}

package org.huanjie.correction;

import java.util.Optional;
import org.huanjie.input.Field;
import org.huanjie.input.Patch;
import org.huanjie.input.PatchOf;
import org.huanjie.person.Correctable;
import org.huanjie.person.Person;
import org.huanjie.person.Profile;

/** What happens to a correction that the second person rejected: changed and resubmitted, or dropped (E26). */
public record Revision(
        @Field(value = "是否仍要更正", clause = "E26") boolean insists,

        @PatchOf(
                value = {Person.class, Profile.class},
                marked = Correctable.class)
        @Field(value = "正确内容", clause = "E26")
        Optional<Patch> facts,

        @Field(value = "更正理由", required = false, max = 500, clause = "E26")
        String reason) {}

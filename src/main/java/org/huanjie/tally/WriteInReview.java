package org.huanjie.tally;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import org.huanjie.ids.BallotId;
import org.huanjie.ids.PostId;
import org.huanjie.input.Field;
import org.huanjie.person.Person;
import org.huanjie.person.PersonKey;
import org.huanjie.person.Profile;
import org.huanjie.registration.Nomination;
import org.huanjie.roster.rules.PrintedNames;

/** What the review panel finds out about people written in who would be elected (E13). */
public record WriteInReview(
        @Field(value = "另选人", min = 1, clause = "E13") List<Row> writeIns) {

    /**
     * One person.
     *
     * @param reason why not, or for a relaxation the party committee's consent
     * @param facts needed for those who are qualified
     */
    public record Row(
            @Field(value = "选票", clause = "E13") BallotId ballot,

            @Field(value = "姓名", name = true, max = 100, clause = "E13")
            String name,

            @Field(value = "审查意见", clause = "E13") Decision decision,
            @Field(value = "理由", max = 500, clause = "E13") Optional<String> reason,
            @Field(value = "基本情况", clause = "E13") Optional<Facts> facts) {

        /** The person's own name, without what the count sheet adds to tell namesakes apart. */
        String ownName() {
            return PrintedNames.bare(name);
        }
    }

    /** Whether the person is qualified. */
    public enum Decision {
        QUALIFIED,
        NOT_QUALIFIED
    }

    /** What the rules on who may stand ask. */
    public record Facts(
            @Field("职务") PostId post,

            @JsonUnwrapped @JsonIgnoreProperties("name") Person person,

            @JsonUnwrapped @JsonIgnoreProperties("nomination")
            Profile profile) {

        Nomination of(String name) {
            return new Nomination(Optional.empty(), person.named(name), post, profile, Optional.empty(), List.of());
        }

        PersonKey key(String name) {
            return person.named(name).key();
        }
    }
}

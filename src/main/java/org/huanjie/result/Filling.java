package org.huanjie.result;

import java.util.List;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.PostId;
import org.huanjie.input.Field;
import org.huanjie.registration.Nomination;
import org.huanjie.roster.Seat;
import org.huanjie.selection.Naming.Named;

/**
 * What the party committee decides on seats that fell vacant before the result was approved (E15, E17).
 *
 * @param removals who is not put forward again after the result was refused
 * @param people who is named for posts that nobody votes on
 * @param nominees new candidates for another round
 */
public record Filling(
        @Field(value = "不再列入的人选", required = false, max = 100, clause = "E17")
        List<Removal> removals,

        @Field(value = "空缺处理", required = false, max = 20, clause = "E15")
        List<Row> posts,

        @Field(value = "另行确定的人选", required = false, max = 20)
        List<Named> people,

        @Field(value = "补充提名的候选人", required = false, max = 100, clause = "E17")
        List<Nomination> nominees,

        @Field(value = "同意放宽的人选", required = false, max = 100, clause = "G9")
        List<Waiver> waivers,

        @Field(value = "党组织意见", min = 2, max = 1000, clause = "E15")
        String opinion) {

    /** What speaks against somebody now is waived. */
    public record Waiver(
            @Field(value = "人选", max = 64) String person,
            @Field(value = "理由", min = 2, max = 500) String reason) {}

    /** @param person as in {@link Seat#person()} */
    public record Removal(
            @Field(value = "人选", max = 64) String person,
            @Field(value = "理由", min = 2, max = 500) String reason) {}

    /**
     * How the vacant seats of one post are dealt with.
     *
     * @param chosen ids of those of the equal who get the last seats, where the scheme leaves that to the party committee
     */
    public record Row(
            @Field(value = "职务", max = 40) PostId post,
            @Field("处理办法") Way way,

            @Field(value = "从相等的人中确定", required = false, max = 20, clause = "E11")
            List<CandidateId> chosen) {}

    /** The ways to deal with a vacant seat. */
    public enum Way {
        /** The next in line by votes or score, as the scheme says. */
        NEXT_CANDIDATE,
        /** Another vote, or another decision where nobody votes. */
        NEW_ROUND,
        /** The party committee names somebody for a post that it fills itself. */
        NAME,
        /** Nobody, as long as the committee has the make-up that the scheme asks for. */
        LEAVE_VACANT
    }
}

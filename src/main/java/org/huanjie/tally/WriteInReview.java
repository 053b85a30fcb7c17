package org.huanjie.tally;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huanjie.input.Field;
import org.huanjie.person.PoliticalStatus;
import org.huanjie.person.Residence;
import org.huanjie.person.Staffing;
import org.huanjie.person.TimeCommitment;
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
            @Field(value = "选票", clause = "E13") String ballot,
            @Field(value = "姓名", max = 100, clause = "E13") String name,
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
            @Field("职务") String post,
            @Field(value = "性别", max = 6) String sex,
            @Field(value = "民族", max = 20) String ethnicity,
            @Field(value = "工作单位", max = 100) String unit,

            @Field(value = "现任职务", required = false, max = 100)
            String position,

            @Field("出生日期") LocalDate birthDate,
            @Field("政治面貌") PoliticalStatus politicalStatus,
            @Field("户籍和居住情况") Optional<Residence> residence,
            @Field("编制") Optional<Staffing> staffing,
            @Field("专职或兼职") Optional<TimeCommitment> timeCommitment,
            @Field("来源") Optional<String> source,
            @Field(value = "特别优秀", required = false) boolean outstanding,
            @Field(value = "本人自愿", required = false) boolean consent) {

        Nomination of(String name) {
            return new Nomination(
                    Optional.empty(),
                    name,
                    sex,
                    ethnicity,
                    unit,
                    position,
                    post,
                    Optional.of(birthDate),
                    politicalStatus,
                    residence,
                    staffing,
                    timeCommitment,
                    source,
                    outstanding,
                    consent,
                    Optional.empty(),
                    Optional.empty(),
                    List.of());
        }
    }
}

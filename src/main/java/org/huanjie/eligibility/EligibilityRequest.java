package org.huanjie.eligibility;

import java.time.LocalDate;
import java.util.Optional;
import org.huanjie.eligibility.rules.Applicant;
import org.huanjie.input.Field;
import org.huanjie.person.Channel;
import org.huanjie.person.PoliticalStatus;
import org.huanjie.person.Residence;
import org.huanjie.person.Staffing;
import org.huanjie.person.TimeCommitment;

/** A question whether somebody might stand, apart from any election. */
public record EligibilityRequest(
        @Field("职务") String post,
        @Field("出生日期") LocalDate birthDate,
        @Field("年龄计算日") LocalDate on,
        @Field("政治面貌") PoliticalStatus politicalStatus,
        @Field("户籍和居住情况") Optional<Residence> residence,
        @Field("编制") Optional<Staffing> staffing,
        @Field("专职或兼职") Optional<TimeCommitment> timeCommitment,
        @Field("来源") Optional<String> source,
        @Field(value = "特别优秀", required = false) boolean outstanding,
        @Field(value = "本人自愿", required = false) boolean consent,
        @Field("推荐") Optional<NominationFacts> nomination) {

    /** The same facts as the rules ask for them. */
    public Applicant applicant() {
        Optional<Channel> channel = nomination.map(NominationFacts::channel);
        return new Applicant(
                post,
                birthDate,
                on,
                politicalStatus,
                residence,
                staffing,
                timeCommitment,
                source,
                outstanding,
                consent,
                channel,
                nomination.map(NominationFacts::supporters).orElse(0));
    }
}

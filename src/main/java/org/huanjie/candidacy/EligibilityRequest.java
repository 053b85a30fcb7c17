package org.huanjie.candidacy;

import java.time.LocalDate;
import java.util.Optional;
import org.huanjie.answer.Asked;
import org.huanjie.candidacy.rules.Applicant;
import org.huanjie.scheme.Scheme.Channel;
import org.huanjie.scheme.Scheme.PoliticalStatus;
import org.huanjie.scheme.Scheme.Residence;
import org.huanjie.scheme.Scheme.Staffing;
import org.huanjie.scheme.Scheme.TimeCommitment;

/** A question whether somebody might stand, apart from any election. */
public record EligibilityRequest(
        @Asked("职务") String post,
        @Asked("出生日期") LocalDate birthDate,
        @Asked("年龄计算日") LocalDate on,
        @Asked("政治面貌") PoliticalStatus politicalStatus,
        @Asked("户籍和居住情况") Optional<Residence> residence,
        @Asked("编制") Optional<Staffing> staffing,
        @Asked("专职或兼职") Optional<TimeCommitment> timeCommitment,
        @Asked("来源") Optional<String> source,
        @Asked(value = "特别优秀", required = false) boolean outstanding,
        @Asked(value = "本人自愿", required = false) boolean consent,
        @Asked("推荐") Optional<NominationFacts> nomination) {

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

package org.huanjie.registration;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.huanjie.eligibility.NominationFacts;
import org.huanjie.eligibility.rules.Applicant;
import org.huanjie.eligibility.rules.Verdict;
import org.huanjie.input.Field;
import org.huanjie.person.PoliticalStatus;
import org.huanjie.person.Residence;
import org.huanjie.person.Staffing;
import org.huanjie.person.TimeCommitment;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Progress;
import org.huanjie.roster.Registered;

/**
 * One row of the register of nominations (D.1): a new candidate, or other facts about one who is registered already.
 *
 * @param candidate the id of the registered candidate, empty for a new one
 * @param birthDate needed for a new candidate; empty keeps what is known
 * @param account of the candidate in this installation, so that nobody counts or judges in a matter of their own
 * @param attachments ids of files stored with the election, such as the registration form and the sheet of signatures
 */
public record Nomination(
        @Field("已登记的候选人") Optional<String> candidate,
        @Field(value = "姓名", max = 50) String name,
        @Field(value = "性别", max = 6) String sex,
        @Field(value = "民族", max = 20) String ethnicity,
        @Field(value = "工作单位", max = 100) String unit,
        @Field(value = "现任职务", required = false, max = 100) String position,
        @Field("竞职职务") String post,
        @Field("出生日期") Optional<LocalDate> birthDate,
        @Field("政治面貌") PoliticalStatus politicalStatus,
        @Field("户籍和居住情况") Optional<Residence> residence,
        @Field("编制") Optional<Staffing> staffing,
        @Field("专职或兼职") Optional<TimeCommitment> timeCommitment,
        @Field("来源") Optional<String> source,
        @Field(value = "特别优秀", required = false) boolean outstanding,
        @Field(value = "本人自愿", required = false) boolean consent,
        @Field("推荐") Optional<NominationFacts> nomination,
        @Field("本系统账号") Optional<String> account,
        @Field(value = "附件", required = false, max = 10) List<String> attachments) {

    /** The facts that the rules judge, with the age measured on the given day. */
    public Applicant applicant(LocalDate born, LocalDate on) {
        return new Applicant(
                post,
                born,
                on,
                politicalStatus,
                residence,
                staffing,
                timeCommitment,
                source,
                outstanding,
                consent,
                nomination.map(NominationFacts::channel),
                nomination.map(NominationFacts::supporters).orElse(0));
    }

    /** The candidate whom this row registers, judged but not yet decided upon. */
    public Registered registered(String id, String election, LocalDate born, Verdict verdict) {
        Candidate registered = new Candidate(
                id,
                election,
                name,
                sexInChinese(),
                ethnicity,
                YearMonth.from(born),
                unit,
                position,
                post,
                politicalStatus,
                residence,
                staffing,
                timeCommitment,
                source,
                outstanding,
                consent,
                nomination.map(NominationFacts::channel),
                nomination.map(NominationFacts::supporters).orElse(0),
                account,
                verdict.outcome(),
                verdict.findings(),
                Progress.REGISTERED,
                "",
                Optional.empty());
        return new Registered(registered, born);
    }

    private String sexInChinese() {
        return switch (sex) {
            case "male" -> "男";
            case "female" -> "女";
            default -> sex;
        };
    }
}

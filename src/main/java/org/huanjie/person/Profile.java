package org.huanjie.person;

import java.util.Optional;
import org.huanjie.input.Field;

/**
 * What is known of a person beside who it is, as far as rules on who may stand ask for it; an empty fact was not stated.
 *
 * @param outstanding whether the person is held to be especially outstanding, a judgement of those who nominate (G9)
 * @param consent whether the person agreed in writing to serve; not stated means no
 */
public record Profile(
        @Correctable @Provable @Field("政治面貌") PoliticalStatus politicalStatus,
        @Correctable @Provable @Field("学历") Optional<Education> education,
        @Correctable @Provable @Field("户籍和居住情况") Optional<Residence> residence,
        @Correctable @Field("编制") Optional<Staffing> staffing,
        @Field("专职或兼职") Optional<TimeCommitment> timeCommitment,
        @Field("来源") Optional<String> source,
        @Field(value = "特别优秀", required = false) boolean outstanding,
        @Provable @Field(value = "本人自愿", required = false) boolean consent,
        @Field("推荐") Optional<NominationFacts> nomination) {

    /** Somebody of whom nothing but the political status was stated. */
    public static Profile of(PoliticalStatus status) {
        return new Profile(
                status,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Optional.empty());
    }

    /** The same for somebody who was asked and has agreed. */
    public Profile consenting() {
        return new Profile(
                politicalStatus, education, residence, staffing, timeCommitment, source, outstanding, true, nomination);
    }

    /** How the person came to be nominated. */
    public Optional<Channel> channel() {
        return nomination.map(NominationFacts::channel);
    }

    /** How many signed a joint nomination. */
    public int supporters() {
        return nomination.map(NominationFacts::supporters).orElse(0);
    }
}

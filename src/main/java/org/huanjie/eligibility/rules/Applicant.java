package org.huanjie.eligibility.rules;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.huanjie.person.Channel;
import org.huanjie.person.PoliticalStatus;
import org.huanjie.person.Residence;
import org.huanjie.person.Staffing;
import org.huanjie.person.TimeCommitment;
import org.huanjie.scheme.Scheme.Post;

/**
 * What is known of a person who stands for a post; an empty fact was not stated.
 *
 * @param post the id of a post of the scheme
 * @param on the day on which age is measured (G8)
 * @param outstanding whether the person is held to be especially outstanding, a judgement of those who nominate (G9)
 * @param consent whether the person agreed in writing to serve; not stated means no
 * @param supporters how many signed a joint nomination
 */
public record Applicant(
        String post,
        LocalDate birthDate,
        LocalDate on,
        PoliticalStatus politicalStatus,
        Optional<Residence> residence,
        Optional<Staffing> staffing,
        Optional<TimeCommitment> timeCommitment,
        Optional<String> source,
        boolean outstanding,
        boolean consent,
        Optional<Channel> channel,
        int supporters) {

    /** Age in completed years on the reference day. */
    int age() {
        return Period.between(birthDate, on).getYears();
    }

    /** As stated by the person, otherwise as the post has it. */
    Optional<TimeCommitment> timeCommitmentFor(Post candidateFor) {
        return timeCommitment.or(candidateFor::timeCommitment);
    }
}

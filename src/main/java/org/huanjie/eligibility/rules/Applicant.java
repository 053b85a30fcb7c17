package org.huanjie.eligibility.rules;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.huanjie.ids.PostId;
import org.huanjie.person.Profile;
import org.huanjie.person.TimeCommitment;
import org.huanjie.scheme.Scheme.Post;

/**
 * Somebody who stands for a post, as the rules look at the person.
 *
 * @param post the id of a post of the scheme
 * @param on the day on which age is measured (G8)
 */
public record Applicant(PostId post, LocalDate birthDate, LocalDate on, Profile profile) {

    /** Age in completed years on the reference day. */
    int age() {
        return Period.between(birthDate, on).getYears();
    }

    /** As stated by the person, otherwise as the post has it. */
    Optional<TimeCommitment> timeCommitmentFor(Post candidateFor) {
        return profile.timeCommitment().or(candidateFor::timeCommitment);
    }
}

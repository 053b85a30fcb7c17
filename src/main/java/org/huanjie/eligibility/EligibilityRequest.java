package org.huanjie.eligibility;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import org.huanjie.eligibility.rules.Applicant;
import org.huanjie.ids.PostId;
import org.huanjie.input.Field;
import org.huanjie.person.Person;
import org.huanjie.person.Profile;

/** A question whether somebody might stand, apart from any election. */
public record EligibilityRequest(
        @Field("职务") PostId post,

        @JsonUnwrapped @JsonIgnoreProperties({"name", "sex", "ethnicity", "unit", "position"})
        Person person,

        @Field("年龄计算日") LocalDate on,
        @JsonUnwrapped Profile profile) {

    /** The same facts as the rules ask for them. */
    public Applicant applicant() {
        return new Applicant(post, person.birthDate(), on, profile);
    }
}

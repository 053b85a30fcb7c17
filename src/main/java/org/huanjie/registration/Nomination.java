package org.huanjie.registration;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huanjie.eligibility.rules.Applicant;
import org.huanjie.eligibility.rules.Verdict;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.PostId;
import org.huanjie.input.Field;
import org.huanjie.input.UnwrappedFields;
import org.huanjie.person.NominationFacts;
import org.huanjie.person.Person;
import org.huanjie.person.Profile;
import org.huanjie.roster.Candidate;

/**
 * One row of the register of nominations (D.1): a new candidate, or other facts about one who is registered already.
 *
 * @param candidate the id of the registered candidate, empty for a new one
 * @param person whose birth date is needed for a new candidate, and else may lack to keep what is known
 * @param account of the candidate in this installation, so that nobody counts or judges in a matter of their own
 * @param attachments ids of files stored with the election, such as the registration form and the sheet of signatures
 */
public record Nomination(
        @Field("已登记的候选人") Optional<CandidateId> candidate,

        @JsonUnwrapped @UnwrappedFields(optional = "birthDate")
        Person person,

        @Field("竞职职务") PostId post,
        @JsonUnwrapped Profile profile,
        @Field("本系统账号") Optional<String> account,

        @Field(value = "附件", required = false, max = 10) List<String> attachments) {

    public String name() {
        return person.name();
    }

    /** Empty where it keeps what is known. */
    public Optional<LocalDate> birthDate() {
        return Optional.ofNullable(person.birthDate());
    }

    /** How the person came to be nominated, where that is stated. */
    public Optional<NominationFacts> nomination() {
        return profile.nomination();
    }

    /** The same row with the birth date that is known where it states none. */
    Nomination bornOn(LocalDate known) {
        return new Nomination(candidate, person.bornOn(known), post, profile, account, attachments);
    }

    /** The facts that the rules judge, with the age measured on the given day. */
    public Applicant applicant(LocalDate on) {
        return new Applicant(post, person.birthDate(), on, profile);
    }

    /** The candidate whom this row registers, judged but not yet decided upon. */
    public Candidate registered(CandidateId id, ElectionId election, Verdict verdict) {
        return Candidate.registered(id, election, person, post, profile, account, verdict);
    }
}

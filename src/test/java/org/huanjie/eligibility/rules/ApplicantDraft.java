package org.huanjie.eligibility.rules;

import java.time.LocalDate;
import org.huanjie.ids.PostId;
import org.huanjie.person.Channel;
import org.huanjie.person.NominationFacts;
import org.huanjie.person.PoliticalStatus;
import org.huanjie.person.Profile;
import org.huanjie.person.Residence;
import org.huanjie.person.SampleProfiles;
import org.huanjie.person.Staffing;
import org.huanjie.person.TimeCommitment;

/** An applicant of whom tests state only what they are about: aged 30, a League member, without any optional fact. */
public record ApplicantDraft(Applicant applicant) {

    static final LocalDate REFERENCE = LocalDate.of(2026, 5, 20);

    static ApplicantDraft standingFor(PostId post) {
        return new ApplicantDraft(
                new Applicant(post, REFERENCE.minusYears(30), REFERENCE, Profile.of(PoliticalStatus.LEAGUE_MEMBER)));
    }

    ApplicantDraft aged(int years) {
        return born(REFERENCE.minusYears(years));
    }

    ApplicantDraft born(LocalDate date) {
        return new ApplicantDraft(new Applicant(applicant.post(), date, applicant.on(), applicant.profile()));
    }

    ApplicantDraft status(PoliticalStatus status) {
        return with("politicalStatus", status);
    }

    ApplicantDraft residence(Residence residence) {
        return with("residence", residence);
    }

    ApplicantDraft source(String source) {
        return with("source", source);
    }

    ApplicantDraft partTime() {
        return with("timeCommitment", TimeCommitment.PART_TIME);
    }

    ApplicantDraft fullTime() {
        return with("timeCommitment", TimeCommitment.FULL_TIME);
    }

    ApplicantDraft staffing(Staffing staffing) {
        return with("staffing", staffing);
    }

    ApplicantDraft outstanding() {
        return with("outstanding", true);
    }

    ApplicantDraft consenting() {
        return with("consent", true);
    }

    ApplicantDraft nominated(Channel channel, int supporters) {
        return with("nomination", new NominationFacts(channel, supporters));
    }

    ApplicantDraft with(String fact, Object value) {
        Profile stated = SampleProfiles.with(applicant.profile(), fact, value);
        return new ApplicantDraft(new Applicant(applicant.post(), applicant.birthDate(), applicant.on(), stated));
    }
}

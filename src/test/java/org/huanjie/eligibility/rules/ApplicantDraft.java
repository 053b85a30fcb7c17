package org.huanjie.eligibility.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.huanjie.person.Channel;
import org.huanjie.person.PoliticalStatus;
import org.huanjie.person.Residence;
import org.huanjie.person.Staffing;
import org.huanjie.person.TimeCommitment;

/** An applicant of whom tests state only what they are about: aged 30, a League member, without any optional fact. */
public record ApplicantDraft(Applicant applicant) {

    static final LocalDate REFERENCE = LocalDate.of(2026, 5, 20);

    static ApplicantDraft standingFor(String post) {
        return new ApplicantDraft(new Applicant(
                post,
                REFERENCE.minusYears(30),
                REFERENCE,
                PoliticalStatus.LEAGUE_MEMBER,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Optional.empty(),
                0));
    }

    ApplicantDraft aged(int years) {
        return born(REFERENCE.minusYears(years));
    }

    ApplicantDraft born(LocalDate date) {
        return with(date, applicant.politicalStatus(), applicant.residence(), applicant.source());
    }

    ApplicantDraft status(PoliticalStatus status) {
        return with(applicant.birthDate(), status, applicant.residence(), applicant.source());
    }

    ApplicantDraft residence(Residence residence) {
        return with(applicant.birthDate(), applicant.politicalStatus(), Optional.of(residence), applicant.source());
    }

    ApplicantDraft source(String source) {
        return with(applicant.birthDate(), applicant.politicalStatus(), applicant.residence(), Optional.of(source));
    }

    ApplicantDraft partTime() {
        return serving(applicant.staffing(), Optional.of(TimeCommitment.PART_TIME));
    }

    ApplicantDraft fullTime() {
        return serving(applicant.staffing(), Optional.of(TimeCommitment.FULL_TIME));
    }

    ApplicantDraft staffing(Staffing staffing) {
        return serving(Optional.of(staffing), applicant.timeCommitment());
    }

    ApplicantDraft outstanding() {
        return promising(true, applicant.consent(), applicant.channel(), applicant.supporters());
    }

    ApplicantDraft consenting() {
        return promising(applicant.outstanding(), true, applicant.channel(), applicant.supporters());
    }

    ApplicantDraft nominated(Channel channel, int supporters) {
        return promising(applicant.outstanding(), applicant.consent(), Optional.of(channel), supporters);
    }

    private ApplicantDraft with(
            LocalDate birthDate, PoliticalStatus status, Optional<Residence> residence, Optional<String> source) {
        return new ApplicantDraft(new Applicant(
                applicant.post(),
                birthDate,
                applicant.on(),
                status,
                residence,
                applicant.staffing(),
                applicant.timeCommitment(),
                source,
                applicant.outstanding(),
                applicant.consent(),
                applicant.channel(),
                applicant.supporters()));
    }

    private ApplicantDraft serving(Optional<Staffing> staffing, Optional<TimeCommitment> commitment) {
        return new ApplicantDraft(new Applicant(
                applicant.post(),
                applicant.birthDate(),
                applicant.on(),
                applicant.politicalStatus(),
                applicant.residence(),
                staffing,
                commitment,
                applicant.source(),
                applicant.outstanding(),
                applicant.consent(),
                applicant.channel(),
                applicant.supporters()));
    }

    private ApplicantDraft promising(boolean outstanding, boolean consent, Optional<Channel> channel, int supporters) {
        return new ApplicantDraft(new Applicant(
                applicant.post(),
                applicant.birthDate(),
                applicant.on(),
                applicant.politicalStatus(),
                applicant.residence(),
                applicant.staffing(),
                applicant.timeCommitment(),
                applicant.source(),
                outstanding,
                consent,
                channel,
                supporters));
    }
}

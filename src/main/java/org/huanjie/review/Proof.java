package org.huanjie.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huanjie.eligibility.NominationFacts;
import org.huanjie.input.Field;
import org.huanjie.person.PoliticalStatus;
import org.huanjie.person.Residence;
import org.huanjie.registration.Nomination;
import org.huanjie.roster.Candidate;

/** Facts that material proves to be other than they were registered, or that had not been stated (E4); what is empty stays as it is. */
public record Proof(
        @Field("出生日期") Optional<LocalDate> birthDate,
        @Field("政治面貌") Optional<PoliticalStatus> politicalStatus,
        @Field("户籍和居住情况") Optional<Residence> residence,
        @Field(value = "联名人数", min = 0, max = 100_000) Optional<Integer> supporters,
        @Field("本人自愿") Optional<Boolean> consent) {

    /** Whether it says anything. */
    public boolean stated() {
        return !labels().isEmpty();
    }

    /** Labels of what it states; the minutes keep these, never a birth date. */
    List<String> labels() {
        List<String> labels = new ArrayList<>();
        birthDate.ifPresent(value -> labels.add("出生日期"));
        politicalStatus.ifPresent(value -> labels.add("政治面貌"));
        residence.ifPresent(value -> labels.add("户籍和居住情况"));
        supporters.ifPresent(value -> labels.add("联名人数"));
        consent.ifPresent(value -> labels.add("本人自愿"));
        return labels;
    }

    /** The nomination of a candidate as it is with what is proven. */
    Nomination of(Candidate known) {
        return new Nomination(
                Optional.of(known.id()),
                known.name(),
                known.sex(),
                known.ethnicity(),
                known.unit(),
                known.position(),
                known.post(),
                birthDate,
                politicalStatus.orElse(known.politicalStatus()),
                residence.or(known::residence),
                known.staffing(),
                known.timeCommitment(),
                known.source(),
                known.outstanding(),
                consent.orElse(known.consent()),
                known.channel().map(channel -> new NominationFacts(channel, supporters.orElse(known.supporters()))),
                known.account(),
                List.of());
    }
}

package org.huanjie.registration;

import java.time.LocalDate;
import java.util.List;
import org.huanjie.eligibility.rules.Verdict;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.PostId;
import org.huanjie.minutes.Action;
import org.huanjie.minutes.MinutesRecord;
import org.huanjie.roster.Candidate;

/** What the registration puts into the minutes. */
public sealed interface RegistrationMinutes extends MinutesRecord {

    /** @param removed names of those whose registration was taken back */
    @Action("candidates-registered")
    record Registered(List<Line> added, List<Line> changed, List<String> removed) implements RegistrationMinutes {}

    /** People whom organisations recommend after the registration has closed. */
    @Action("candidates-recommended")
    record Recommended(List<Line> added, List<Line> changed, List<String> removed) implements RegistrationMinutes {}

    @Action("registration-extended")
    record RegistrationExtended(LocalDate lastDay, String reason) implements RegistrationMinutes {}

    /** A candidate as registered. */
    record Line(CandidateId id, String name, PostId post, Verdict.Outcome outcome) {

        static List<Line> of(List<Candidate> candidates) {
            return candidates.stream()
                    .map(each -> new Line(each.id(), each.name(), each.post(), each.outcome()))
                    .toList();
        }
    }
}

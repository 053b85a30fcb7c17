package org.huanjie.review;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.election.Elections;
import org.huanjie.eligibility.rules.Applicant;
import org.huanjie.eligibility.rules.Eligibility;
import org.huanjie.eligibility.rules.Verdict;
import org.huanjie.person.PoliticalStatus;
import org.huanjie.person.Residence;
import org.huanjie.person.Staffing;
import org.huanjie.registration.Nomination;
import org.huanjie.registration.RegistrationWindow;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.CandidateStore;
import org.huanjie.roster.Registered;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrects what is known of a candidate and judges the right facts anew (E26, E4). What was decided stays decided. */
@Service
public class CandidateFacts {

    private static final Facts NOTHING_NEW = new Facts(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private final CandidateStore store;
    private final RegistrationWindow window;
    private final Elections elections;

    CandidateFacts(CandidateStore store, RegistrationWindow window, Elections elections) {
        this.store = store;
        this.window = window;
        this.elections = elections;
    }

    /**
     * What a correction would change; nothing when all is as it should be.
     *
     * @throws java.util.NoSuchElementException when the election has no such candidate
     */
    public List<Change> changes(String election, String candidate, Facts facts) {
        Registered known = store.find(election, candidate).orElseThrow();
        Candidate now = known.candidate();
        List<Change> changes = new ArrayList<>();
        note(changes, "name", "姓名", now.name(), facts.name());
        note(changes, "sex", "性别", now.sex(), facts.sex());
        note(changes, "ethnicity", "民族", now.ethnicity(), facts.ethnicity());
        facts.birthDate()
                .filter(right -> !right.equals(known.birthDate()))
                .map(right -> born(known.birthDate(), right))
                .ifPresent(changes::add);
        note(changes, "unit", "工作单位", now.unit(), facts.unit());
        note(changes, "position", "现任职务", now.position(), facts.position());
        note(
                changes,
                "politicalStatus",
                "政治面貌",
                now.politicalStatus().title(),
                facts.politicalStatus().map(PoliticalStatus::title));
        note(
                changes,
                "residence",
                "户籍和居住情况",
                now.residence().map(Residence::title).orElse(""),
                facts.residence().map(Residence::title));
        note(
                changes,
                "staffing",
                "编制",
                now.staffing().map(Staffing::title).orElse(""),
                facts.staffing().map(Staffing::title));
        return changes;
    }

    /** How the rules of the scheme judge the candidate with the right facts. */
    public Verdict judged(String election, String candidate, Facts facts) {
        return judged(election, store.find(election, candidate).orElseThrow(), facts);
    }

    /**
     * Writes the right facts and the verdict on them, for every post for which the same person stands.
     *
     * @return the ids under which the person stands
     */
    @Transactional
    public Set<String> correct(String election, String candidate, Facts facts) {
        Registered known = store.find(election, candidate).orElseThrow();
        List<Registered> same = store.of(election).stream()
                .filter(each -> each.human().equals(known.human()))
                .toList();
        store.update(same.stream()
                .map(each -> corrected(each, facts, judged(election, each, facts)))
                .toList());
        return same.stream().map(each -> each.candidate().id()).collect(Collectors.toSet());
    }

    /** The same people, judged by the facts and the reference day of now; what has changed is kept. */
    List<Registered> judgeAnew(String election, List<Registered> known) {
        List<Registered> judged = known.stream()
                .map(each -> corrected(each, NOTHING_NEW, judged(election, each, NOTHING_NEW)))
                .toList();
        store.judge(judged.stream().filter(each -> !known.contains(each)).toList());
        return judged;
    }

    /** Writes what material proves and judges the candidate anew (E4). */
    @Transactional
    public void prove(String election, String candidate, Proof proof) {
        Registered known = store.find(election, candidate).orElseThrow();
        LocalDate born = proof.birthDate().orElse(known.birthDate());
        Nomination proven = proof.of(known.candidate());
        Verdict verdict =
                Eligibility.judge(elections.scheme(election), proven.applicant(born, window.referenceDay(election)));
        store.update(List.of(proven.registered(candidate, election, born, verdict)));
    }

    private Verdict judged(String election, Registered known, Facts facts) {
        Candidate now = known.candidate();
        return Eligibility.judge(
                elections.scheme(election),
                new Applicant(
                        now.post(),
                        facts.birthDate().orElse(known.birthDate()),
                        window.referenceDay(election),
                        facts.politicalStatus().orElse(now.politicalStatus()),
                        facts.residence().or(now::residence),
                        facts.staffing().or(now::staffing),
                        now.timeCommitment(),
                        now.source(),
                        now.outstanding(),
                        now.consent(),
                        now.channel(),
                        now.supporters()));
    }

    private static Registered corrected(Registered known, Facts facts, Verdict verdict) {
        Candidate now = known.candidate();
        LocalDate born = facts.birthDate().orElse(known.birthDate());
        Candidate right = new Candidate(
                now.id(),
                now.election(),
                facts.name().orElse(now.name()),
                facts.sex().orElse(now.sex()),
                facts.ethnicity().orElse(now.ethnicity()),
                YearMonth.from(born),
                facts.unit().orElse(now.unit()),
                facts.position().orElse(now.position()),
                now.post(),
                facts.politicalStatus().orElse(now.politicalStatus()),
                facts.residence().or(now::residence),
                facts.staffing().or(now::staffing),
                now.timeCommitment(),
                now.source(),
                now.outstanding(),
                now.consent(),
                now.channel(),
                now.supporters(),
                now.account(),
                verdict.outcome(),
                verdict.findings(),
                now.decision(),
                now.result(),
                now.support());
        return new Registered(right, born);
    }

    private static void note(List<Change> changes, String field, String label, String before, Optional<String> after) {
        after.filter(right -> !right.equals(before))
                .ifPresent(right -> changes.add(new Change(field, label, before, right)));
    }

    private static Change born(LocalDate before, LocalDate after) {
        YearMonth month = YearMonth.from(after);
        String shown = month.equals(YearMonth.from(before)) ? month + "（日期不同）" : month.toString();
        return new Change("birthDate", "出生年月", YearMonth.from(before).toString(), shown);
    }
}

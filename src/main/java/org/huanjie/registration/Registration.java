package org.huanjie.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huanjie.access.People;
import org.huanjie.document.Attachment;
import org.huanjie.document.Attachments;
import org.huanjie.election.Elections;
import org.huanjie.eligibility.rules.Eligibility;
import org.huanjie.eligibility.rules.Verdict;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.huanjie.minutes.Minutes;
import org.huanjie.person.PersonKey;
import org.huanjie.registration.RegistrationMinutes.Line;
import org.huanjie.registration.RegistrationMinutes.Recommended;
import org.huanjie.registration.RegistrationMinutes.Registered;
import org.huanjie.registration.rules.RegistrationRules;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.CandidateStore;
import org.huanjie.roster.Electable;
import org.huanjie.roster.rules.Clauses;
import org.huanjie.scheme.Scheme;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who register (JY-4.3.4a, XG-3.2.1, NS-4.2a). */
@Service
public class Registration {

    private final CandidateStore store;
    private final RegistrationWindow window;
    private final Elections elections;
    private final Attachments attachments;
    private final Electable electable;
    private final People people;
    private final Minutes minutes;

    public Registration(
            CandidateStore store,
            RegistrationWindow window,
            Elections elections,
            Attachments attachments,
            Electable electable,
            People people,
            Minutes minutes) {
        this.store = store;
        this.window = window;
        this.elections = elections;
        this.attachments = attachments;
        this.electable = electable;
        this.people = people;
        this.minutes = minutes;
    }

    /**
     * Enters a whole sheet or nothing of it.
     *
     * @return the new and the changed candidates, in the order of the sheet
     * @throws ConflictException when the registration is not open
     * @throws Refusal with all faults of all rows
     */
    @Transactional
    public List<Candidate> enter(ElectionId election, RegistrationSheet sheet, String actor) {
        window.requireOpen(election);
        return enter(election, sheet, Registered::new, actor, List.of());
    }

    /**
     * Enters people whom organisations recommend after the registration has closed, because too few are qualified (E1, E2).
     *
     * @throws Refusal with all faults of all rows
     */
    @Transactional
    public List<Candidate> recommend(ElectionId election, RegistrationSheet sheet, String actor) {
        return enter(election, sheet, Recommended::new, actor, RegistrationRules.recommended(sheet));
    }

    private List<Candidate> enter(
            ElectionId election, RegistrationSheet sheet, Note note, String actor, List<Finding> found) {
        Scheme scheme = elections.scheme(election);
        List<Candidate> known = store.of(election);
        List<Finding> faults = new ArrayList<>(found);
        faults.addAll(RegistrationRules.faults(
                scheme, known, electable.serving(election), sheet, files(election, sheet), window.today()));
        faults.addAll(accountsOfOthers(scheme, sheet.candidates()));
        Refusal.ifAny(faults);
        Entries entries = entries(election, scheme, known, sheet);
        store.delete(election, sheet.removed());
        store.update(entries.changed());
        if (!entries.added().isEmpty()) {
            store.insert(entries.added(), store.lastNumber(election) + 1);
        }
        store.filed(entries.inOrder().stream().map(entry -> entry.id()).toList(), actor);
        giveFiles(election, sheet, entries);
        minutes.append(
                election,
                actor,
                Clauses.of(scheme, "registration"),
                note.of(Line.of(entries.added()), Line.of(entries.changed()), removed(known, sheet)));
        return entries.inOrder().stream().toList();
    }

    /** What the minutes say of a sheet. */
    private interface Note {

        RegistrationMinutes of(List<Line> added, List<Line> changed, List<String> removed);
    }

    /** Candidates are notified through the named account, so it must not be somebody else's. */
    private List<Finding> accountsOfOthers(Scheme scheme, List<Nomination> rows) {
        Map<String, String> owners = people.names(
                rows.stream().flatMap(row -> row.account().stream()).toList());
        return IntStream.range(0, rows.size())
                .filter(row -> rows.get(row)
                        .account()
                        .map(owners::get)
                        .filter(owner ->
                                !PersonKey.sameName(owner, rows.get(row).name()))
                        .isPresent())
                .mapToObj(row -> new Finding(
                        "candidates[%d].account".formatted(row),
                        "第%d行的本系统账号是别人的".formatted(row + 1),
                        Clauses.of(scheme, "registration")))
                .toList();
    }

    private record Entries(List<Candidate> inOrder, Set<CandidateId> known) {

        List<Candidate> added() {
            return inOrder.stream().filter(each -> !known.contains(each.id())).toList();
        }

        List<Candidate> changed() {
            return inOrder.stream().filter(each -> known.contains(each.id())).toList();
        }
    }

    private Entries entries(ElectionId election, Scheme scheme, List<Candidate> known, RegistrationSheet sheet) {
        Map<CandidateId, LocalDate> births = known.stream()
                .collect(Collectors.toMap(Candidate::id, each -> each.person().birthDate()));
        LocalDate reference = window.referenceDay(election);
        Function<Nomination, Candidate> entry = row -> {
            Nomination whole = row.candidate().map(births::get).map(row::bornOn).orElse(row);
            Verdict verdict = Eligibility.judge(scheme, whole.applicant(reference));
            return whole.registered(row.candidate().orElseGet(Registration::newId), election, verdict);
        };
        return new Entries(sheet.candidates().stream().map(entry).toList(), births.keySet());
    }

    private Set<String> files(ElectionId election, RegistrationSheet sheet) {
        boolean named =
                sheet.candidates().stream().anyMatch(row -> !row.attachments().isEmpty());
        return named ? attachments.of(election).stream().map(Attachment::id).collect(Collectors.toSet()) : Set.of();
    }

    private void giveFiles(ElectionId election, RegistrationSheet sheet, Entries entries) {
        for (int row = 0; row < sheet.candidates().size(); row++) {
            CandidateId candidate = entries.inOrder().get(row).id();
            attachments.give(election, sheet.candidates().get(row).attachments(), candidate.value());
        }
    }

    private static CandidateId newId() {
        return new CandidateId(UUID.randomUUID().toString().replace("-", ""));
    }

    private static List<String> removed(List<Candidate> known, RegistrationSheet sheet) {
        return known.stream()
                .filter(candidate -> sheet.removed().contains(candidate.id()))
                .map(Candidate::name)
                .toList();
    }
}

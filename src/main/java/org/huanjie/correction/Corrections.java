package org.huanjie.correction;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huanjie.correction.Correction.Content;
import org.huanjie.correction.Correction.State;
import org.huanjie.correction.CorrectionMinutes.Asked;
import org.huanjie.correction.CorrectionMinutes.Consented;
import org.huanjie.correction.CorrectionMinutes.Dropped;
import org.huanjie.correction.CorrectionMinutes.Made;
import org.huanjie.correction.CorrectionMinutes.Objected;
import org.huanjie.correction.CorrectionMinutes.Revised;
import org.huanjie.correction.CorrectionRequest.Target;
import org.huanjie.election.Elections;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Patch;
import org.huanjie.input.Refusal;
import org.huanjie.minutes.Minutes;
import org.huanjie.person.FactChange;
import org.huanjie.person.PersonFacts;
import org.huanjie.review.CandidateFacts;
import org.huanjie.selection.Committee;
import org.huanjie.term.ServingMembers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Wrong data are corrected with a reason and a second person's consent; old and new are kept (E26). */
@Service
public class Corrections {

    private static final String CLAUSE = "E26";

    private final CorrectionStore store;
    private final CandidateFacts facts;
    private final Committee committee;
    private final ServingMembers standing;
    private final Elections elections;
    private final CorrectionProcess process;
    private final Minutes minutes;
    private final Clock clock;

    Corrections(
            CorrectionStore store,
            CandidateFacts facts,
            Committee committee,
            ServingMembers standing,
            Elections elections,
            CorrectionProcess process,
            Minutes minutes,
            Clock clock) {
        this.store = store;
        this.facts = facts;
        this.committee = committee;
        this.standing = standing;
        this.elections = elections;
        this.process = process;
        this.minutes = minutes;
        this.clock = clock;
    }

    /** All corrections of an election, the oldest first. */
    public List<Correction> of(ElectionId election) {
        return store.of(election);
    }

    /** The correction that waits for somebody. */
    public Optional<Correction> open(ElectionId election) {
        return store.open(election);
    }

    /**
     * Asks for a correction; a second person is asked next.
     *
     * @throws Refusal when a count sheet is meant, or nothing would change
     * @throws java.util.NoSuchElementException when the election has no such candidate
     * @throws ConflictException when another correction still waits
     */
    @Transactional
    public Correction ask(ElectionId election, CorrectionRequest request, String actor) {
        if (request.target() == Target.COUNT_SHEET) {
            throw new Refusal("target", "计票单不能更正：签字前由监票人退回重填，签字后只能按规定宣布该次投票无效、重新投票", CLAUSE);
        }
        if (store.open(election).isPresent()) {
            throw new ConflictException("上一项更正尚未复核完，请办结后再申请");
        }
        CandidateId candidate = new CandidateId(request.id());
        Content content = content(election, candidate, request.facts());
        store.insert(election, candidate, content, request.reason(), actor, OffsetDateTime.now(clock));
        Correction asked = current(election);
        append(asked, actor, new Asked(asked.id(), asked.candidate(), content.changes(), request.reason()));
        process.start(elections.get(election));
        return asked;
    }

    /**
     * The second person consents or says why not.
     *
     * @throws Refusal when it is the same person, or a reason is missing
     */
    @Transactional
    public void check(ElectionId election, Check check, String actor) {
        Correction correction = current(election);
        if (actor.equals(correction.askedBy())) {
            throw new Refusal("consents", "更正须由第二人复核，申请人不能复核自己的申请", CLAUSE);
        }
        if (check.consents()) {
            store.consent(correction.id(), actor);
            append(correction, actor, new Consented(correction.id(), correction.candidate(), check.remark()));
            return;
        }
        if (check.remark().isEmpty()) {
            throw new Refusal("remark", "不同意更正须写明理由", CLAUSE);
        }
        store.object(correction.id(), check.remark(), actor);
        append(correction, actor, new Objected(correction.id(), correction.candidate(), check.remark()));
    }

    /**
     * The author changes the correction or drops it.
     *
     * @throws Refusal when nothing would change or the reason is missing
     */
    @Transactional
    public void revise(ElectionId election, Revision revision, String actor) {
        Correction correction = current(election);
        if (!revision.insists()) {
            store.close(correction.id(), State.DROPPED);
            append(correction, actor, new Dropped(correction.id(), correction.candidate()));
            return;
        }
        if (revision.reason().isEmpty()) {
            throw new Refusal("reason", "重新申请更正须写明理由", CLAUSE);
        }
        Content content = content(election, correction.candidate(), revision.facts());
        store.revise(correction.id(), content, revision.reason(), actor);
        append(
                correction,
                actor,
                new Revised(correction.id(), correction.candidate(), content.changes(), revision.reason()));
    }

    /** Writes the right facts, to the register of candidates and to the standing record of those in office. */
    @Transactional
    public void make(ElectionId election) {
        Correction correction = current(election);
        List<FactChange> changes = facts.changes(
                election, correction.candidate(), correction.content().facts());
        Set<CandidateId> corrected = facts.correct(
                election, correction.candidate(), correction.content().facts());
        committee.seats(election).stream()
                .filter(seat -> corrected.contains(new CandidateId(seat.person())))
                .forEach(seat -> standing.correct(election, seat));
        store.close(correction.id(), State.MADE);
        append(correction, correction.decidedBy(), new Made(correction.id(), correction.candidate(), changes));
    }

    private Content content(ElectionId election, CandidateId candidate, Optional<Patch> sent) {
        Patch right = sent.orElseThrow(() -> new Refusal("facts", "请填写正确内容", CLAUSE));
        Refusal.ifAny(PersonFacts.notYet(right, LocalDate.now(clock), CLAUSE));
        List<FactChange> changes = facts.changes(election, candidate, right);
        if (changes.isEmpty()) {
            throw new Refusal("facts", "没有需要更正的内容：所填与现有记录相同", CLAUSE);
        }
        return new Content(right, changes);
    }

    private Correction current(ElectionId election) {
        return store.open(election).orElseThrow(() -> new ConflictException("更正已经办结"));
    }

    private void append(Correction correction, String actor, CorrectionMinutes entry) {
        minutes.append(correction.election(), actor, CLAUSE, entry);
    }
}

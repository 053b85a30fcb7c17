package org.huanjie.annulment;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.rules.FourEyesRule;
import org.huanjie.annulment.AnnulmentMinutes.Annulled;
import org.huanjie.annulment.AnnulmentMinutes.Begun;
import org.huanjie.annulment.AnnulmentMinutes.Consented;
import org.huanjie.annulment.AnnulmentMinutes.Dismissed;
import org.huanjie.annulment.AnnulmentMinutes.Proposed;
import org.huanjie.annulment.AnnulmentMinutes.SentBack;
import org.huanjie.election.Election;
import org.huanjie.election.Election.Status;
import org.huanjie.election.ElectionService;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Refusal;
import org.huanjie.minutes.Minutes;
import org.huanjie.term.ServingMembers;
import org.huanjie.term.Vacancies;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The League body above, with the consent of the party committee, takes an election's result away; the body may then hold it again (E21). */
@Service
public class Annulments {

    private static final String CLAUSE = "E21";

    private final AnnulmentStore store;
    private final ElectionService elections;
    private final ServingMembers standing;
    private final Vacancies vacancies;
    private final AnnulmentProcess process;
    private final Minutes minutes;
    private final Clock clock;

    Annulments(
            AnnulmentStore store,
            ElectionService elections,
            ServingMembers standing,
            Vacancies vacancies,
            AnnulmentProcess process,
            Minutes minutes,
            Clock clock) {
        this.store = store;
        this.elections = elections;
        this.standing = standing;
        this.vacancies = vacancies;
        this.process = process;
        this.minutes = minutes;
        this.clock = clock;
    }

    /** All proceedings about an election, the oldest first. */
    public List<Annulment> of(ElectionId election) {
        return store.of(election);
    }

    /** The proceedings that are open. */
    public Optional<Annulment> open(ElectionId election) {
        return store.open(election);
    }

    /**
     * Begins to look into an election, whether it still runs or is done.
     *
     * @throws ConflictException when it was withdrawn or annulled, or is being looked into
     */
    @Transactional
    public Annulment begin(ElectionId id, Grounds grounds, String actor) {
        Election election = elections.find(id);
        if (election.status() == Status.WITHDRAWN || election.status() == Status.ANNULLED) {
            throw new ConflictException("这次换届已经终止或者宣布无效，不再调查");
        }
        if (store.open(id).isPresent()) {
            throw new ConflictException("这次换届正在调查，不能重复提出");
        }
        store.insert(id, grounds.grounds(), actor, OffsetDateTime.now(clock));
        Annulment begun = current(id);
        append(begun, actor, new Begun(begun.id(), grounds.grounds()));
        process.start(election);
        return begun;
    }

    /**
     * Records the findings of the League body above.
     *
     * @throws ConflictException when the election is to be annulled and seats of its committee are being filled by another one
     */
    @Transactional
    public void report(ElectionId election, Investigation investigation, String actor) {
        Annulment annulment = current(election);
        if (!investigation.annul()) {
            store.dismiss(annulment.id(), investigation.findings());
            append(annulment, actor, new Dismissed(annulment.id(), investigation.findings()));
            return;
        }
        requireNothingRestsOn(election);
        store.propose(annulment.id(), investigation.findings());
        append(annulment, actor, new Proposed(annulment.id(), investigation.findings()));
    }

    /** @throws Refusal when the party committee does not consent and gives no reason */
    @Transactional
    public void decide(ElectionId election, Consent consent, String actor) {
        Annulment annulment = current(election);
        Refusal.ifAny(FourEyesRule.faults("consents", "这次调查", List.of(annulment.begunBy()), actor));
        if (consent.consents()) {
            requireNothingRestsOn(election);
            store.reply(annulment.id(), consent.opinion());
            append(annulment, actor, new Consented(annulment.id(), consent.opinion()));
            return;
        }
        if (consent.opinion().isEmpty()) {
            throw new Refusal("opinion", "不同意宣布无效须写明理由", CLAUSE);
        }
        store.sendBack(annulment.id(), consent.opinion());
        append(annulment, actor, new SentBack(annulment.id(), consent.opinion()));
    }

    /** Takes the result away: what runs of the election ends, whoever took office by it leaves, vacancies are filled no more. */
    @Transactional
    public void annul(ElectionId election) {
        Annulment annulment = current(election);
        vacancies.abandon(election);
        standing.annul(election);
        store.annul(annulment.id());
        append(annulment, annulment.begunBy(), new Annulled(annulment.id(), annulment.grounds(), annulment.findings()));
        elections.annul(election);
    }

    private void requireNothingRestsOn(ElectionId election) {
        elections.following(election).stream()
                .filter(later -> later.status() == Status.RUNNING)
                .findFirst()
                .ifPresent(later -> {
                    throw new ConflictException("本届委员会的补选“" + later.id() + "”尚未结束，请先终止补选");
                });
    }

    private Annulment current(ElectionId election) {
        return store.open(election).orElseThrow(() -> new ConflictException("调查已经办结"));
    }

    private void append(Annulment annulment, String actor, AnnulmentMinutes entry) {
        minutes.append(annulment.election(), actor, CLAUSE, entry);
    }
}

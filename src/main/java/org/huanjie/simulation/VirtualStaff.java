package org.huanjie.simulation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.huanjie.access.Accounts;
import org.huanjie.access.Accounts.Holder;
import org.huanjie.access.Body;
import org.huanjie.access.BodyKind;
import org.huanjie.counting.Signature;
import org.huanjie.division.Divisions;
import org.huanjie.election.Elections;
import org.huanjie.engine.Acting;
import org.huanjie.engine.Forms;
import org.huanjie.engine.UserTaskHandlers;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Refusal;
import org.huanjie.publicity.Notice;
import org.huanjie.publicity.ObjectionLetter;
import org.huanjie.publicity.ObjectionRegister;
import org.huanjie.publicity.Posting;
import org.huanjie.publicity.PublicNotices;
import org.huanjie.review.ReviewSheet;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Candidates;
import org.huanjie.roster.Progress;
import org.huanjie.simulation.VariedAnswers.Case;
import org.huanjie.simulation.rules.Lot;
import org.huanjie.succession.Withdrawals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Does tasks as their people would: with the rights of a member of the body, through the form. */
@Component
@OnlyInSimulation
class VirtualStaff {

    private static final Logger LOG = LoggerFactory.getLogger(VirtualStaff.class);

    private final Accounts accounts;
    private final Divisions divisions;
    private final VirtualOffices offices;
    private final Acting acting;
    private final Forms forms;
    private final UserTaskHandlers handlers;
    private final VariedAnswers answers;
    private final Elections elections;
    private final Candidates candidates;
    private final Withdrawals withdrawals;
    private final PublicNotices notices;
    private final ObjectionRegister objections;
    private final TransactionTemplate transaction;
    private final Map<String, List<String>> colleagues = new ConcurrentHashMap<>();
    private final Map<String, Acting.Member> members = new ConcurrentHashMap<>();

    VirtualStaff(
            Accounts accounts,
            Divisions divisions,
            VirtualOffices offices,
            Acting acting,
            Forms forms,
            UserTaskHandlers handlers,
            VariedAnswers answers,
            Elections elections,
            Candidates candidates,
            Withdrawals withdrawals,
            PublicNotices notices,
            ObjectionRegister objections,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.divisions = divisions;
        this.offices = offices;
        this.acting = acting;
        this.forms = forms;
        this.handlers = handlers;
        this.answers = answers;
        this.elections = elections;
        this.candidates = candidates;
        this.withdrawals = withdrawals;
        this.notices = notices;
        this.objections = objections;
        transaction = new TransactionTemplate(transactions);
    }

    /** What came of a task. */
    enum Outcome {
        DONE,
        /** It is not open any more. */
        GONE,
        /** It has to wait for something. */
        NOT_YET,
        /** Nobody there can do it. */
        REFUSED
    }

    Outcome perform(Assignment work, Season season) {
        Lot place = Lot.of(season.seed()).about(work.election());
        Case about = new Case(
                work.election(), season.rates(), place, place.about(work.kind()).about(work.since()));
        Class<?> kind = handlers.of(work.kind()).answerType();
        for (String person : people(work, kind, season)) {
            Outcome outcome = attempt(work, kind, about, person, season);
            if (outcome != Outcome.REFUSED) {
                return outcome;
            }
        }
        return Outcome.REFUSED;
    }

    /** Whoever counted does not sign, so the last of the tellers is asked first. */
    private List<String> people(Assignment work, Class<?> kind, Season season) {
        List<String> people =
                new ArrayList<>(work.person().map(List::of).orElseGet(() -> colleagues(work.group(), season)));
        if (kind == Signature.class) {
            Collections.reverse(people);
        }
        return people;
    }

    private List<String> colleagues(String group, Season season) {
        return colleagues.computeIfAbsent(group, unknown -> Body.ofGroup(unknown)
                .map(body -> members(body, season))
                .orElse(List.of()));
    }

    /** A body outside of the region may have been asked, such as a county that calls the places of another one. */
    private List<String> members(Body body, Season season) {
        if (accounts.members(body).isEmpty()) {
            divisions.find(body.division()).ifPresent(seat -> offices.openAbove(season.region(), List.of(seat)));
        }
        return accounts.members(body).stream().map(Holder::account).toList();
    }

    private Outcome attempt(Assignment work, Class<?> kind, Case about, String person, Season season) {
        try {
            before(kind, about, season);
            transaction.executeWithoutResult(status -> submit(work, kind, about, person));
            after(kind, about);
            return Outcome.DONE;
        } catch (NoSuchElementException gone) {
            return Outcome.GONE;
        } catch (ConflictException later) {
            return Outcome.NOT_YET;
        } catch (Refusal | AccessDeniedException refused) {
            LOG.debug("{} cannot do {} of {}", person, work.kind(), work.election(), refused);
            return Outcome.REFUSED;
        }
    }

    private void submit(Assignment work, Class<?> kind, Case about, String person) {
        ObjectNode answer = (ObjectNode) forms.example(work.task());
        answers.vary(kind, answer, about);
        acting.as(members.computeIfAbsent(person, acting::member), () -> {
            forms.submit(work.task(), answer);
            return null;
        });
    }

    private void before(Class<?> kind, Case about, Season season) {
        if (kind == ReviewSheet.class && about.withdrawn()) {
            List<Candidate> all = candidates.of(about.election());
            if (all.stream().noneMatch(candidate -> candidate.decision() == Progress.WITHDRAWN)) {
                all.stream()
                        .filter(candidate -> candidate.decision().inTheRunning())
                        .reduce((earlier, later) -> later)
                        .ifPresent(last -> withdrawals.withdraw(
                                about.election(), last.id(), "外出务工，不能履职", clerk(about.election(), season)));
            }
        }
    }

    private String clerk(ElectionId election, Season season) {
        return colleagues(BodyKind.LEAGUE.body(elections.division(election)).group(), season)
                .get(0);
    }

    private void after(Class<?> kind, Case about) {
        if (kind == Posting.class
                && about.lot().about("objection").happens(about.rates().objection())) {
            hanging(about.election())
                    .ifPresent(notice -> objections.raise(notice.id(), new ObjectionLetter("公示的情况与事实不符，请予核实。", "")));
        }
    }

    private Optional<Notice> hanging(ElectionId election) {
        return notices.of(election).stream()
                .filter(notice -> notice.state() == Notice.State.OPEN)
                .reduce((earlier, later) -> later);
    }
}

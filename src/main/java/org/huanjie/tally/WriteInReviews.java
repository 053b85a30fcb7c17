package org.huanjie.tally;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huanjie.ballot.RoundStore;
import org.huanjie.ballot.WrittenIn;
import org.huanjie.clause.Citations;
import org.huanjie.counting.rules.SheetRule;
import org.huanjie.eligibility.rules.Ruling;
import org.huanjie.eligibility.rules.Verdict;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.ElectorateId;
import org.huanjie.input.Finding;
import org.huanjie.input.KebabEnums;
import org.huanjie.input.Refusal;
import org.huanjie.minutes.Minutes;
import org.huanjie.registration.rules.RegistrationRules.Contender;
import org.huanjie.roster.Electable;
import org.huanjie.tally.Tallies.Awaited;
import org.huanjie.tally.WriteInReview.Decision;
import org.huanjie.tally.WriteInReview.Facts;
import org.huanjie.tally.WriteInReview.Row;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks into the qualification of people written in before they can be announced as elected (E13). */
@Service
public class WriteInReviews {

    private static final String CLAUSE = "E13";

    private final RoundStore store;
    private final Tallies tallies;
    private final WriteIns writeIns;
    private final Electable electable;
    private final Minutes minutes;

    WriteInReviews(RoundStore store, Tallies tallies, WriteIns writeIns, Electable electable, Minutes minutes) {
        this.store = store;
        this.tallies = tallies;
        this.writeIns = writeIns;
        this.electable = electable;
        this.minutes = minutes;
    }

    /**
     * Takes the findings on everybody who is waited for.
     *
     * @throws Refusal with all faults: somebody missing, unasked or twice, a rule of the scheme that is not met, a second seat for the same person, no reason
     */
    @Transactional
    public void review(ElectionId election, ElectorateId electorate, WriteInReview review, String actor) {
        List<Awaited> awaited = tallies.awaited(election, electorate);
        Refusal.ifAny(faults(election, review, awaited));
        for (Row row : review.writeIns()) {
            Optional<CandidateId> candidate = row.decision() == Decision.QUALIFIED
                    ? Optional.of(writeIns.admit(
                            election,
                            row.facts().orElseThrow().of(row.ownName()),
                            Citations.shipped().cited("另选人资格审查通过", CLAUSE)))
                    : Optional.empty();
            store.add(election, new WrittenIn(row.ballot(), row.name(), candidate));
            note(election, row, actor);
        }
    }

    private List<Finding> faults(ElectionId election, WriteInReview review, List<Awaited> awaited) {
        List<Finding> faults = new ArrayList<>();
        Set<Awaited> done = new HashSet<>();
        Set<Contender> seated = new HashSet<>(writeIns.inTheRunning(election));
        for (int index = 0; index < review.writeIns().size(); index++) {
            Row row = review.writeIns().get(index);
            String path = "writeIns[" + index + "].";
            Optional<Awaited> asked =
                    awaited.stream().filter(each -> each.is(row)).findFirst();
            if (asked.isEmpty()) {
                faults.add(new Finding(path + "name", "“" + row.name() + "”不是待审查的另选人", CLAUSE));
            } else if (!done.add(asked.get())) {
                faults.add(new Finding(path + "name", "“" + row.name() + "”出现了不止一次", CLAUSE));
            } else {
                faults.addAll(faults(election, row, asked.get(), seated, path));
            }
        }
        awaited.stream()
                .filter(each -> !done.contains(each))
                .map(each -> new Finding("writeIns", "还没有审查另选人" + each.name(), CLAUSE))
                .forEach(faults::add);
        return faults;
    }

    private List<Finding> faults(ElectionId election, Row row, Awaited asked, Set<Contender> seated, String path) {
        if (row.decision() == Decision.NOT_QUALIFIED) {
            return row.reason().isPresent() ? List.of() : List.of(new Finding(path + "reason", "不合格须写明理由", CLAUSE));
        }
        if (row.facts().isEmpty()) {
            return List.of(new Finding(path + "facts", "认定合格须填写" + row.name() + "的基本情况", CLAUSE));
        }
        Facts facts = row.facts().get();
        if (!asked.posts().contains(facts.post())) {
            return List.of(new Finding(path + "facts.post", "这种选票不选举“" + facts.post() + "”", CLAUSE));
        }
        List<Finding> faults = unqualified(election, row, facts, path);
        if (row.ownName().length() > SheetRule.LONGEST_NAME) {
            faults.add(new Finding(path + "name", "姓名超过50个字，不能列为候选人；认定不合格的须写明理由", CLAUSE));
        }
        if (!electable.isOpenTo(election, facts.post(), facts.key(row.ownName()))) {
            faults.add(new Finding(path + "facts", row.name() + "不是选举该职务的范围内的人", CLAUSE));
        }
        if (!seated.add(writeIns.contender(election, facts.key(row.ownName()), facts.post()))) {
            faults.add(new Finding(path + "facts", row.name() + "已经是候选人或当选人，同一人不能占两个名额", CLAUSE));
        }
        return faults;
    }

    private List<Finding> unqualified(ElectionId election, Row row, Facts facts, String path) {
        Verdict verdict = writeIns.judge(election, facts.of(row.ownName()));
        List<Finding> faults = new ArrayList<>();
        for (Ruling ruling : verdict.findings()) {
            if (ruling.outcome() == Ruling.Outcome.FAIL) {
                faults.add(new Finding(path + "facts", ruling.message(), ruling.clause()));
            }
            if (ruling.outcome() == Ruling.Outcome.WAIVER && row.reason().isEmpty()) {
                String message = ruling.message() + "；放宽须写明党组织同意的依据";
                faults.add(new Finding(path + "reason", message, ruling.clause()));
            }
        }
        return faults;
    }

    private void note(ElectionId election, Row row, String actor) {
        minutes.append(
                election,
                actor,
                CLAUSE,
                new TallyMinutes.WriteInReviewed(
                        row.ballot(), row.name(), KebabEnums.name(row.decision()), row.reason()));
    }
}

package org.huanjie.tally;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.ballot.Round;
import org.huanjie.ballot.Tally.RunOff;
import org.huanjie.ballot.TieBreak;
import org.huanjie.competition.LotSeed;
import org.huanjie.competition.rules.LotRule;
import org.huanjie.ids.BallotId;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.ElectorateId;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.huanjie.meeting.Rounds;
import org.huanjie.roster.rules.PrintedNames;
import org.huanjie.scheme.Scheme.Voting.TieRule;
import org.huanjie.tally.Tallies.Result;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The presiding body settles ties that run-offs have not: by lot, or by a decision of the party committee (E11). */
@Service
public class Ties {

    private static final String CLAUSE = "E11";

    private final Rounds rounds;
    private final Tallies tallies;

    Ties(Rounds rounds, Tallies tallies) {
        this.rounds = rounds;
        this.tallies = tallies;
    }

    /**
     * Draws lots: of the tied, ordered by the lot of docs/lots.md, the first take the seats. Nothing is drawn where one of the tied has left and the others
     * are tied no longer (E3).
     *
     * @throws Refusal when the seed is none, or nobody saw the lot
     */
    @Transactional
    public void draw(ElectionId election, ElectorateId electorate, TieLot lot, String actor) {
        List<Result> ties = tallies.ties(election, electorate);
        String seed = lot.seed().orElseGet(LotSeed::random);
        Refusal.ifAny(faults(lot, seed, ties));
        Map<Result, TieBreak> settled = new LinkedHashMap<>();
        for (Result tie : ties) {
            List<String> chosen = LotRule.order(seed, tied(tie).candidates()).stream()
                    .limit(tied(tie).seats())
                    .toList();
            settled.put(tie, new TieBreak(TieRule.LOT, chosen, Optional.of(seed), "见证人：" + lot.witness()));
        }
        tallies.settleTies(election, settled, actor);
    }

    private static List<Finding> faults(TieLot lot, String seed, List<Result> ties) {
        List<Finding> faults = new ArrayList<>();
        if (!ties.isEmpty() && lot.witness().isEmpty()) {
            faults.add(new Finding("witness", "抽签须写明见证人", CLAUSE));
        }
        ties.forEach(tie -> faults.addAll(LotRule.faults(seed, tied(tie).candidates(), CLAUSE)));
        return faults;
    }

    /**
     * Takes what the party committee decided; nothing where one of the tied has left and the others are tied no longer (E3).
     *
     * @throws Refusal with all faults: a ballot missing, twice or not tied, somebody not among the tied, too many or too few
     */
    @Transactional
    public void choose(ElectionId election, ElectorateId electorate, TieChoice answer, String actor) {
        Map<BallotId, Result> ties = tallies.ties(election, electorate).stream()
                .collect(Collectors.toMap(
                        tie -> tie.round().ballot(), Function.identity(), (one, other) -> one, LinkedHashMap::new));
        TieChoice choice = answer.as(
                ties.values().stream().map(Result::round).collect(Collectors.toMap(Round::ballot, Round::printed)));
        Refusal.ifAny(faults(choice, ties));
        Map<Result, TieBreak> settled = new LinkedHashMap<>();
        for (TieChoice.Row row : choice.ballots()) {
            settled.put(
                    ties.get(row.ballot()),
                    new TieBreak(TieRule.PARTY_DECISION, row.chosen(), Optional.empty(), row.reason()));
        }
        tallies.settleTies(election, settled, actor);
    }

    private List<Finding> faults(TieChoice choice, Map<BallotId, Result> ties) {
        List<Finding> faults = new ArrayList<>();
        Set<BallotId> decided = new HashSet<>();
        for (int index = 0; index < choice.ballots().size(); index++) {
            TieChoice.Row row = choice.ballots().get(index);
            String path = "ballots[" + index + "].";
            if (!ties.containsKey(row.ballot())) {
                faults.add(new Finding(path + "ballot", "选票“" + row.ballot() + "”没有平票", CLAUSE));
            } else if (!decided.add(row.ballot())) {
                faults.add(new Finding(path + "ballot", "同一种选票只作一次决定", CLAUSE));
            } else {
                faults.addAll(faults(row, tied(ties.get(row.ballot())), path + "chosen"));
            }
        }
        ties.values().stream()
                .filter(tie -> !decided.contains(tie.round().ballot()))
                .map(tie -> new Finding("ballots", "还没有决定“" + rounds.ballotName(tie.round()) + "”的平票", CLAUSE))
                .forEach(faults::add);
        return faults;
    }

    private static List<Finding> faults(TieChoice.Row row, RunOff tied, String field) {
        List<Finding> faults = new ArrayList<>();
        Set<String> chosen = new HashSet<>();
        for (int index = 0; index < row.chosen().size(); index++) {
            String name = row.chosen().get(index);
            if (!tied.candidates().contains(name)) {
                faults.add(new Finding(
                        field + "[" + index + "]",
                        PrintedNames.ambiguous(name, tied.candidates()).orElse("“" + name + "”不在得票相等的人之中"),
                        CLAUSE));
            } else if (!chosen.add(name)) {
                faults.add(new Finding(field + "[" + index + "]", "“" + name + "”出现了不止一次", CLAUSE));
            }
        }
        if (row.chosen().size() != tied.seats()) {
            String message =
                    "须从中确定 %d 名，填写的是 %d 名".formatted(tied.seats(), row.chosen().size());
            faults.add(new Finding(field, message, CLAUSE));
        }
        return faults;
    }

    private static RunOff tied(Result tie) {
        return tie.tally().runOff().orElseThrow();
    }
}

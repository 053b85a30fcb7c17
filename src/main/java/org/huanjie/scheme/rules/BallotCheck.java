package org.huanjie.scheme.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huanjie.ids.ElectorateId;
import org.huanjie.ids.PostId;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Ballot;
import org.huanjie.scheme.Scheme.ChosenBy;
import org.huanjie.scheme.Scheme.Electorate;
import org.huanjie.scheme.Scheme.Plenum;
import org.huanjie.scheme.Scheme.Post;
import org.huanjie.scheme.Scheme.Replacement;
import org.huanjie.scheme.Scheme.Surplus;
import org.huanjie.scheme.SchemeFinding;

/** Whether every post chosen by ballot is on exactly one ballot paper with the right number of seats, and somebody casts it. */
final class BallotCheck {

    private final Scheme scheme;
    private final List<SchemeFinding> findings = new ArrayList<>();

    private BallotCheck(Scheme scheme) {
        this.scheme = scheme;
    }

    static List<SchemeFinding> findings(Scheme scheme) {
        BallotCheck check = new BallotCheck(scheme);
        for (int row = 0; row < scheme.posts().size(); row++) {
            check.post("posts[" + row + "]", scheme.posts().get(row));
        }
        for (int row = 0; row < scheme.ballots().size(); row++) {
            check.ballot("ballots[" + row + "]", scheme.ballots().get(row));
        }
        for (int row = 0; row < scheme.electorates().size(); row++) {
            check.electorate("electorates[" + row + "]", scheme.electorates().get(row));
        }
        check.voting();
        scheme.surplus().ifPresent(check::surplus);
        scheme.replacement().ifPresent(check::replacement);
        for (int row = 0; row < scheme.plenums().size(); row++) {
            check.plenum("plenums[" + row + "]", scheme.plenums().get(row));
        }
        return check.findings;
    }

    private void post(String path, Post post) {
        long ballots = scheme.ballots().stream()
                .filter(ballot -> ballot.posts().contains(post.id()))
                .count();
        String name = "“" + post.name() + "”";
        if (post.chosenBy() != ChosenBy.BALLOT && ballots > 0) {
            block("ballot-posts", path, post.basis().clause(), name + "不由选举产生，却列在选票上");
        } else if (post.chosenBy() == ChosenBy.BALLOT && ballots == 0) {
            block("electing-body", path, post.basis().clause(), name + "由选举产生，却没有写明由谁选举");
        } else if (ballots > 1) {
            block("ballot-posts", path, post.basis().clause(), name + "列在" + ballots + "张选票上");
        }
    }

    private void ballot(String path, Ballot ballot) {
        int seats = ballot.posts().stream()
                .mapToInt(post -> scheme.post(post).seats())
                .sum();
        if (seats != ballot.seats()) {
            block(
                    "ballot-seats",
                    path + ".seats",
                    ballot.basis().clause(),
                    "“" + ballot.name() + "”写应选" + ballot.seats() + "名，而所列职务共" + seats + "名");
        }
    }

    private void electorate(String path, Electorate electorate) {
        boolean idle =
                scheme.ballots().stream().noneMatch(ballot -> ballot.electors().equals(electorate.id()));
        if (idle) {
            findings.add(SchemeFinding.warning(
                    "electorate-unused", path, electorate.basis().clause(), "“" + electorate.name() + "”没有要投的选票"));
        }
    }

    private void voting() {
        if (!scheme.ballots().isEmpty() && scheme.voting().isEmpty()) {
            block("voting", "voting", "", "有选票，却没有写明到会人数和选举轮次（voting）");
        }
    }

    private void surplus(Surplus surplus) {
        if (surplus.base() == Surplus.Base.BALLOT_SEATS && scheme.ballots().isEmpty()) {
            block("surplus", "surplus.base", surplus.basis().clause(), "差额按选票的应选名额计算，而这套规则没有选票");
        }
    }

    /** A plenum can only meet once others have elected its members and those from whom it chooses. */
    private void plenum(String path, Plenum plenum) {
        Set<PostId> before = new HashSet<>(plenum.members());
        before.addAll(plenum.candidates());
        List<PostId> late = before.stream()
                .filter(post -> scheme.ballots().stream()
                        .noneMatch(ballot -> ballot.posts().contains(post) && comesBefore(ballot.electors(), plenum)))
                .sorted()
                .toList();
        if (!late.isEmpty()) {
            block("plenum", path, plenum.basis().clause(), "职务" + late + "须先由别的选举单位选举产生");
        }
    }

    private boolean comesBefore(ElectorateId electorate, Plenum plenum) {
        return order(electorate) < order(plenum.electorate());
    }

    /** Plenums meet in the order in which the scheme names them, after everybody else. */
    private int order(ElectorateId electorate) {
        return scheme.plenum(electorate).map(scheme.plenums()::indexOf).orElse(-1);
    }

    private void replacement(Replacement replacement) {
        boolean counted =
                replacement.by() == Replacement.By.VOTES && scheme.ballots().isEmpty();
        boolean scored = replacement.by() == Replacement.By.SCORE
                && scheme.competition()
                        .filter(competition -> competition.scoring() != Scheme.Competition.Scoring.NONE)
                        .isEmpty();
        if (counted || scored) {
            block(
                    "replacement",
                    "replacement.by",
                    replacement.basis().clause(),
                    counted ? "空缺按得票递补，而这套规则没有选票" : "空缺按成绩递补，而这套规则的演讲不打分");
        }
    }

    private void block(String rule, String field, String clause, String message) {
        findings.add(SchemeFinding.blocking(rule, field, clause, message));
    }
}

package org.huanjie.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.election.ElectionNames;
import org.huanjie.ids.BallotId;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.huanjie.mail.Letter;
import org.huanjie.mail.LetterKind;
import org.huanjie.mail.Recipient;
import org.huanjie.minutes.Minutes;
import org.huanjie.minutes.MinutesAppended;
import org.huanjie.review.ReviewMinutes;
import org.huanjie.review.ReviewMinutes.Decision;
import org.huanjie.review.ReviewMinutes.WithResult;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Candidates;
import org.huanjie.roster.CandidatesTold;
import org.huanjie.roster.Progress;
import org.huanjie.selection.SelectionMinutes.CommitteeDecided;
import org.huanjie.succession.SuccessionMinutes.LineCancelled;
import org.huanjie.succession.SuccessionMinutes.ListTakenBack;
import org.huanjie.succession.SuccessionMinutes.Replaced;
import org.huanjie.succession.SuccessionMinutes.Withdrawn;
import org.huanjie.tally.TallyMinutes.RoundTallied;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What becomes of candidates: results of the review, material that is missing, appeals, successions and the vote (XG-3.2.2b, E3, E4). Whoever has an
 * account is told personally; the body, which is told of all, passes on what concerns the others.
 */
@Component
class CandidateNews {

    private final NewsDesk desk;
    private final ObjectProvider<Candidates> candidates;
    private final ElectionNames names;

    CandidateNews(NewsDesk desk, ObjectProvider<Candidates> candidates, ElectionNames names) {
        this.desk = desk;
        this.candidates = candidates;
        this.names = names;
    }

    /** What one candidate is told. */
    private record Line(CandidateId id, String name, String result, Optional<LocalDate> until, boolean lacking) {

        Line(CandidateId id, String name, String result) {
            this(id, name, result, Optional.empty(), false);
        }

        static List<Line> of(List<Decision> decisions) {
            return decisions.stream()
                    .map(each -> new Line(each.id(), each.name(), each.result(), each.until(), lacks(each.decision())))
                    .toList();
        }

        static List<Line> ofResults(List<? extends WithResult> results) {
            return results.stream()
                    .map(each -> new Line(each.id(), each.name(), each.result()))
                    .toList();
        }

        static boolean lacks(Progress decision) {
            return decision == Progress.MATERIAL_ASKED;
        }
    }

    /** People who were elected, decided on or struck off; the body gets its own letter about the vote. */
    @EventListener
    void told(CandidatesTold told) {
        Map<CandidateId, Candidate> standing = withAccounts(told.election());
        told.results().forEach((id, result) -> Optional.ofNullable(standing.get(id))
                .ifPresent(candidate -> desk.put(
                        LetterKind.CANDIDATE_RESULT,
                        Recipient.person(candidate.account().orElseThrow()),
                        told.election(),
                        Minutes.SYSTEM,
                        id.value(),
                        told.decision().name() + " " + desk.now(),
                        result(desk.facts(told.election(), "", ""), candidate.name(), result, Optional.empty()))));
    }

    /** What somebody must hand in is told apart from the results, with its last day. */
    @EventListener
    void reviewed(MinutesAppended<ReviewMinutes.Reviewed> done) {
        List<Line> lines = Line.of(done.entry().candidates());
        told(done, lines, LetterKind.CANDIDATE_RESULT);
        List<Line> lacking = lines.stream().filter(Line::lacking).toList();
        if (!lacking.isEmpty()) {
            toTheBody(done, LetterKind.MATERIAL_ASKED, lacking, lacking.get(0).until());
        }
    }

    @EventListener
    void waived(MinutesAppended<ReviewMinutes.WaiversDecided> done) {
        told(done, Line.of(done.entry().candidates()), LetterKind.CANDIDATE_RESULT);
    }

    @EventListener
    void listed(MinutesAppended<ReviewMinutes.Listed> done) {
        told(done, Line.of(done.entry().candidates()), LetterKind.CANDIDATE_RESULT);
    }

    @EventListener
    void prolonged(MinutesAppended<ReviewMinutes.DeadlinesMoved> done) {
        told(
                done,
                done.entry().candidates().stream()
                        .map(each -> new Line(
                                each.id(),
                                each.name(),
                                each.result(),
                                Optional.of(each.until()),
                                Line.lacks(each.decision())))
                        .toList(),
                LetterKind.CANDIDATE_RESULT);
    }

    @EventListener
    void supplied(MinutesAppended<ReviewMinutes.MaterialSupplied> done) {
        told(done, Line.ofResults(done.entry().candidates()), LetterKind.CANDIDATE_RESULT);
    }

    @EventListener
    void lapsed(MinutesAppended<ReviewMinutes.MaterialLapsed> done) {
        told(done, Line.ofResults(done.entry().candidates()), LetterKind.CANDIDATE_RESULT);
    }

    @EventListener
    void appealed(MinutesAppended<ReviewMinutes.AppealsDecided> done) {
        told(done, Line.ofResults(done.entry().candidates()), LetterKind.APPEAL_DECIDED);
    }

    private void told(MinutesAppended<?> done, List<Line> lines, LetterKind kind) {
        if (lines.isEmpty()) {
            return;
        }
        Map<CandidateId, Candidate> standing = withAccounts(done.election());
        lines.stream()
                .filter(line -> standing.containsKey(line.id()))
                .forEach(line -> personally(
                        done,
                        standing.get(line.id()),
                        line.lacking() ? LetterKind.MATERIAL_ASKED : kind,
                        result(desk.facts(done, ""), line.name(), line.result(), line.until())));
        toTheBody(done, kind, lines, Optional.empty());
    }

    private void toTheBody(MinutesAppended<?> done, LetterKind kind, List<Line> lines, Optional<LocalDate> until) {
        String all = lines.stream()
                .map(line -> line.name() + "：" + line.result())
                .collect(Collectors.joining("\n", "\n", ""));
        desk.put(
                kind,
                desk.league(done.election()),
                done,
                done.election().value(),
                occurrence(done),
                result(desk.facts(done, ""), lines.size() + "名人选", all, until));
    }

    @EventListener
    void withdrawn(MinutesAppended<Withdrawn> done) {
        Withdrawn left = done.entry();
        Map<String, String> facts = changing(done, left.name(), left.name() + "申请退出：" + left.reason());
        Optional.ofNullable(withAccounts(done.election()).get(left.id()))
                .ifPresent(candidate -> personally(done, candidate, LetterKind.CANDIDATE_CHANGED, facts));
        desk.put(
                LetterKind.CANDIDATE_CHANGED,
                desk.league(done.election()),
                done,
                left.id().value(),
                occurrence(done),
                facts);
    }

    @EventListener
    void replaced(MinutesAppended<Replaced> done) {
        Replaced replaced = done.entry();
        String next = replaced.next();
        Optional.ofNullable(withAccounts(done.election()).get(replaced.candidate()))
                .ifPresent(candidate -> personally(
                        done,
                        candidate,
                        LetterKind.CANDIDATE_CHANGED,
                        changing(done, next, next + "：" + replaced.result())));
        changed(done, replaced.left(), replaced.left() + "退出，由" + next + "依次递补为正式候选人");
    }

    @EventListener
    void takenBack(MinutesAppended<ListTakenBack> done) {
        String left = done.entry().left();
        String change = left + "退出，候选人名单不再报批，将重新拟定";
        Map<CandidateId, Candidate> standing = withAccounts(done.election());
        done.entry().candidates().stream()
                .flatMap(id -> Stream.ofNullable(standing.get(id)))
                .forEach(candidate ->
                        personally(done, candidate, LetterKind.CANDIDATE_CHANGED, changing(done, left, change)));
        changed(done, left, change);
    }

    @EventListener
    void cancelled(MinutesAppended<LineCancelled> done) {
        String left = done.entry().left();
        changed(done, left, left + "退出时已来不及递补，选票上该行作废，不得计票");
    }

    /** The League body and the party body, which has consented to the list. */
    private void changed(MinutesAppended<?> done, String who, String change) {
        Map<String, String> facts = changing(done, who, change);
        Stream.of(desk.league(done.election()), desk.party(done.election()))
                .forEach(body -> desk.put(
                        LetterKind.CANDIDATE_CHANGED,
                        body,
                        done,
                        done.election().value(),
                        occurrence(done),
                        facts));
    }

    private Map<String, String> changing(MinutesAppended<?> done, String who, String change) {
        return result(desk.facts(done, ""), who, change, Optional.empty());
    }

    @EventListener
    void tallied(MinutesAppended<RoundTallied> done) {
        RoundTallied tallied = done.entry();
        String elected = String.join("、", tallied.elected());
        int open = tallied.openSeats();
        vote(
                done,
                tallied.vote().ballot(),
                "“%s”第%d轮选举".formatted(tallied.ballotName(), tallied.vote().round()),
                (elected.isEmpty() ? "无人当选" : "当选：" + elected) + (open == 0 ? "" : "；尚有%d个名额没有选出".formatted(open)));
    }

    @EventListener
    void decided(MinutesAppended<CommitteeDecided> done) {
        Map<CandidateId, String> known = candidates.getObject().of(done.election()).stream()
                .collect(Collectors.toMap(Candidate::id, Candidate::name));
        vote(
                done,
                new BallotId(""),
                "拟任人选研究",
                done.entry().chosen().stream().map(known::get).collect(Collectors.joining("、", "确定：", "")));
    }

    private void vote(MinutesAppended<?> done, BallotId ballot, String vote, String chosen) {
        Map<String, String> facts = desk.facts(done, "");
        facts.put("task", vote);
        facts.put(NewsDesk.DETAIL, chosen);
        desk.put(
                LetterKind.ELECTION_RESULT,
                desk.league(done.election()),
                done,
                done.election() + " " + ballot,
                occurrence(done),
                facts);
    }

    private Map<CandidateId, Candidate> withAccounts(ElectionId election) {
        return candidates.getObject().of(election).stream()
                .filter(candidate -> candidate.account().isPresent())
                .collect(Collectors.toMap(Candidate::id, Function.identity()));
    }

    private void personally(MinutesAppended<?> done, Candidate candidate, LetterKind kind, Map<String, String> facts) {
        desk.put(
                kind,
                Recipient.person(candidate.account().orElseThrow()),
                done,
                candidate.id().value(),
                occurrence(done),
                facts);
    }

    private String occurrence(MinutesAppended<?> done) {
        return done.action() + " " + desk.now();
    }

    private Map<String, String> result(
            Map<String, String> facts, String who, String result, Optional<LocalDate> until) {
        facts.put(Letter.WHO, who);
        facts.put(NewsDesk.DETAIL, result);
        until.ifPresent(day -> facts.put("deadline", names.day(day)));
        return facts;
    }
}

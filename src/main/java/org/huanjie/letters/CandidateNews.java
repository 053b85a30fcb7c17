package org.huanjie.letters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.election.ElectionNames;
import org.huanjie.mail.Letter;
import org.huanjie.mail.LetterKind;
import org.huanjie.mail.Recipient;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Candidates;
import org.huanjie.roster.CandidatesTold;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What becomes of candidates: results of the review, material that is missing, appeals, successions and the vote (XG-3.2.2b, E3, E4). Whoever has an
 * account is told personally; the body, which is told of all, passes on what concerns the others.
 */
@Component
class CandidateNews {

    static final Set<String> ACTIONS = Set.of(
            "candidates-reviewed",
            "candidate-deadlines-moved",
            "waivers-decided",
            "candidates-listed",
            "material-supplied",
            "material-lapsed",
            "appeals-decided",
            "candidate-withdrawn",
            "candidate-replaced",
            "list-taken-back",
            "ballot-line-cancelled",
            "round-tallied",
            "committee-decided");

    private static final String CANDIDATES = "candidates";
    private static final String RESULT = "result";

    private final NewsDesk desk;
    private final ObjectProvider<Candidates> candidates;
    private final ElectionNames names;

    CandidateNews(NewsDesk desk, ObjectProvider<Candidates> candidates, ElectionNames names) {
        this.desk = desk;
        this.candidates = candidates;
        this.names = names;
    }

    /** What one candidate is told. */
    private record Line(String id, String name, String result, Optional<LocalDate> until, boolean lacking) {

        static Line of(JsonNode row) {
            Optional<LocalDate> until = row.hasNonNull("until")
                    ? Optional.of(LocalDate.parse(row.path("until").asText()))
                    : Optional.empty();
            return new Line(
                    row.path("id").asText(),
                    row.path("name").asText(),
                    row.path(RESULT).asText(),
                    until,
                    row.path("decision").asText().equals("material-asked"));
        }
    }

    void tell(NewsEntry entry) {
        switch (entry.action()) {
            case "candidates-reviewed" -> reviewed(entry);
            case "appeals-decided" -> told(entry, lines(entry), LetterKind.APPEAL_DECIDED);
            case "candidate-withdrawn" -> withdrawn(entry);
            case "candidate-replaced" -> replaced(entry);
            case "list-taken-back" -> takenBack(entry);
            case "ballot-line-cancelled" ->
                changed(entry, entry.text("left"), entry.text("left") + "退出时已来不及递补，选票上该行作废，不得计票");
            case "round-tallied" -> tallied(entry);
            case "committee-decided" -> decided(entry);
            default -> told(entry, lines(entry), LetterKind.CANDIDATE_RESULT);
        }
    }

    /** People who were elected, decided on or struck off; the body gets its own letter about the vote. */
    @EventListener
    void told(CandidatesTold told) {
        NewsEntry entry =
                new NewsEntry(told.election(), "system", told.decision().name(), "", NullNode.getInstance());
        Map<String, Candidate> standing = withAccounts(told.election());
        told.results().forEach((id, result) -> Optional.ofNullable(standing.get(id))
                .ifPresent(candidate -> personally(
                        entry,
                        candidate,
                        LetterKind.CANDIDATE_RESULT,
                        result(entry, candidate.name(), result, Optional.empty()))));
    }

    private static List<Line> lines(NewsEntry entry) {
        return entry.rows(CANDIDATES).stream().map(Line::of).toList();
    }

    /** What somebody must hand in is told apart from the results, with its last day. */
    private void reviewed(NewsEntry entry) {
        List<Line> lines = lines(entry);
        told(entry, lines, LetterKind.CANDIDATE_RESULT);
        List<Line> lacking = lines.stream().filter(Line::lacking).toList();
        if (!lacking.isEmpty()) {
            toTheBody(entry, LetterKind.MATERIAL_ASKED, lacking, lacking.get(0).until());
        }
    }

    private void told(NewsEntry entry, List<Line> lines, LetterKind kind) {
        if (lines.isEmpty()) {
            return;
        }
        Map<String, Candidate> standing = withAccounts(entry.election());
        lines.stream()
                .filter(line -> standing.containsKey(line.id()))
                .forEach(line -> personally(
                        entry,
                        standing.get(line.id()),
                        line.lacking() ? LetterKind.MATERIAL_ASKED : kind,
                        result(entry, line.name(), line.result(), line.until())));
        toTheBody(entry, kind, lines, Optional.empty());
    }

    private void toTheBody(NewsEntry entry, LetterKind kind, List<Line> lines, Optional<LocalDate> until) {
        String all = lines.stream()
                .map(line -> line.name() + "：" + line.result())
                .collect(Collectors.joining("\n", "\n", ""));
        desk.put(
                kind,
                desk.league(entry.election()),
                entry,
                entry.election(),
                occurrence(entry),
                result(entry, lines.size() + "名人选", all, until));
    }

    private void withdrawn(NewsEntry entry) {
        String name = entry.text("name");
        Map<String, String> facts = changing(entry, name, name + "申请退出：" + entry.text("reason"));
        Optional.ofNullable(withAccounts(entry.election()).get(entry.text("id")))
                .ifPresent(candidate -> personally(entry, candidate, LetterKind.CANDIDATE_CHANGED, facts));
        desk.put(
                LetterKind.CANDIDATE_CHANGED,
                desk.league(entry.election()),
                entry,
                entry.text("id"),
                occurrence(entry),
                facts);
    }

    private void replaced(NewsEntry entry) {
        String next = entry.text("next");
        Optional.ofNullable(withAccounts(entry.election()).get(entry.text("candidate")))
                .ifPresent(candidate -> personally(
                        entry,
                        candidate,
                        LetterKind.CANDIDATE_CHANGED,
                        changing(entry, next, next + "：" + entry.text(RESULT))));
        changed(entry, entry.text("left"), entry.text("left") + "退出，由" + next + "依次递补为正式候选人");
    }

    private void takenBack(NewsEntry entry) {
        String change = entry.text("left") + "退出，候选人名单不再报批，将重新拟定";
        Map<String, Candidate> standing = withAccounts(entry.election());
        entry.rows(CANDIDATES).stream()
                .map(JsonNode::asText)
                .flatMap(id -> Stream.ofNullable(standing.get(id)))
                .forEach(candidate -> personally(
                        entry, candidate, LetterKind.CANDIDATE_CHANGED, changing(entry, entry.text("left"), change)));
        changed(entry, entry.text("left"), change);
    }

    /** The League body and the party body, which has consented to the list. */
    private void changed(NewsEntry entry, String who, String change) {
        Map<String, String> facts = changing(entry, who, change);
        Stream.of(desk.league(entry.election()), desk.party(entry.election()))
                .forEach(body -> desk.put(
                        LetterKind.CANDIDATE_CHANGED, body, entry, entry.election(), occurrence(entry), facts));
    }

    private Map<String, String> changing(NewsEntry entry, String who, String change) {
        return result(entry, who, change, Optional.empty());
    }

    private void tallied(NewsEntry entry) {
        String elected = names(entry.rows("elected").stream().map(JsonNode::asText));
        int open = entry.detail().path("openSeats").asInt();
        vote(
                entry,
                "“%s”第%d轮选举"
                        .formatted(
                                entry.text("ballotName"),
                                entry.detail().path("round").asInt()),
                elected.isEmpty() ? "无人当选" : "当选：" + elected,
                open == 0 ? "" : "；尚有%d个名额没有选出".formatted(open));
    }

    private void decided(NewsEntry entry) {
        Map<String, String> names = candidates.getObject().of(entry.election()).stream()
                .collect(Collectors.toMap(Candidate::id, Candidate::name));
        vote(
                entry,
                "拟任人选研究",
                "确定："
                        + names(entry.rows("chosen").stream()
                                .map(JsonNode::asText)
                                .map(names::get)),
                "");
    }

    private static String names(Stream<String> names) {
        return names.collect(Collectors.joining("、"));
    }

    private void vote(NewsEntry entry, String vote, String chosen, String rest) {
        Map<String, String> facts = desk.facts(entry, "");
        facts.put("task", vote);
        facts.put(NewsDesk.DETAIL, chosen + rest);
        desk.put(
                LetterKind.ELECTION_RESULT,
                desk.league(entry.election()),
                entry,
                entry.election() + " " + entry.text("ballot"),
                occurrence(entry),
                facts);
    }

    private Map<String, Candidate> withAccounts(String election) {
        return candidates.getObject().of(election).stream()
                .filter(candidate -> candidate.account().isPresent())
                .collect(Collectors.toMap(Candidate::id, Function.identity()));
    }

    private void personally(NewsEntry entry, Candidate candidate, LetterKind kind, Map<String, String> facts) {
        desk.put(
                kind,
                Recipient.person(candidate.account().orElseThrow()),
                entry,
                candidate.id(),
                occurrence(entry),
                facts);
    }

    private String occurrence(NewsEntry entry) {
        return entry.action() + " " + desk.now();
    }

    private Map<String, String> result(NewsEntry entry, String who, String result, Optional<LocalDate> until) {
        Map<String, String> facts = desk.facts(entry, "");
        facts.put(Letter.WHO, who);
        facts.put(NewsDesk.DETAIL, result);
        until.ifPresent(day -> facts.put("deadline", names.day(day)));
        return facts;
    }
}

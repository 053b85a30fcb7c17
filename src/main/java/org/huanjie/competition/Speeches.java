package org.huanjie.competition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huanjie.access.BodyKind;
import org.huanjie.access.Member;
import org.huanjie.access.Members;
import org.huanjie.competition.CompetitionMinutes.EqualScoresDecided;
import org.huanjie.competition.CompetitionMinutes.JudgeAbsent;
import org.huanjie.competition.CompetitionMinutes.JudgeRecused;
import org.huanjie.competition.CompetitionMinutes.LotsDrawn;
import org.huanjie.competition.CompetitionMinutes.ScoresOutlying;
import org.huanjie.competition.CompetitionMinutes.SpeakersRanked;
import org.huanjie.competition.CompetitionMinutes.SpeechesScored;
import org.huanjie.competition.CompetitionMinutes.SpeechesTimed;
import org.huanjie.competition.SpeechStore.HandedIn;
import org.huanjie.competition.SpeechStore.Kept;
import org.huanjie.competition.rules.EqualOrderRule;
import org.huanjie.competition.rules.JudgeRule;
import org.huanjie.competition.rules.LotRule;
import org.huanjie.competition.rules.OutlierRule;
import org.huanjie.competition.rules.OvertimeRule;
import org.huanjie.competition.rules.RankingRule;
import org.huanjie.competition.rules.ScoreRule;
import org.huanjie.election.Elections;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.huanjie.minutes.Minutes;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Candidates;
import org.huanjie.roster.rules.Likeness;
import org.huanjie.roster.rules.PrintedNames;
import org.huanjie.scheme.Scheme.Competition;
import org.huanjie.scheme.Scheme.Competition.EqualRule;
import org.huanjie.scheme.Scheme.Competition.EqualScores;
import org.huanjie.scheme.Scheme.Competition.Scoring;
import org.huanjie.scheme.Scheme.Post;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Speeches before the choice: order by lot, scores of judges, ranking by post (XG-3.2.3). */
@Service
public class Speeches {

    private static final String EQUAL_SCORES = " E7";
    private static final String SUBSTITUTE = " E5";

    private final SpeechStore store;
    private final Elections elections;
    private final Candidates candidates;
    private final Members members;
    private final Minutes minutes;

    Speeches(SpeechStore store, Elections elections, Candidates candidates, Members members, Minutes minutes) {
        this.store = store;
        this.elections = elections;
        this.candidates = candidates;
        this.members = members;
        this.minutes = minutes;
    }

    /**
     * Draws lots and names the judges.
     *
     * @throws Refusal with all faults of seed, names and judges
     * @throws ConflictException when lots were drawn before
     */
    @Transactional
    public void draw(ElectionId election, Draw draw, String actor) {
        if (store.find(election).isPresent()) {
            throw new ConflictException("演讲顺序已经抽定");
        }
        Map<String, Candidate> standing = standing(election);
        String seed = draw.seed().orElseGet(LotSeed::random);
        List<Judge> judges = judges(election, draw.judges(), Judge.Seat.SITTING);
        List<Judge> spares = judges(election, draw.spares(), Judge.Seat.SPARE);
        List<Finding> faults = new ArrayList<>(LotRule.faults(seed, List.copyOf(standing.keySet()), clause(election)));
        faults.addAll(judgeFaults(election, judges, spares, Set.copyOf(draw.namesakes())));
        Refusal.ifAny(faults);
        List<Speaker> speakers = new ArrayList<>();
        for (String name : LotRule.order(seed, standing.keySet())) {
            Candidate candidate = standing.get(name);
            speakers.add(new Speaker(speakers.size() + 1, candidate.id(), name, candidate.post()));
        }
        List<Judge> all = Stream.concat(judges.stream(), spares.stream()).toList();
        store.add(election, seed, speakers, all);
        minutes.append(election, actor, clause(election), new LotsDrawn(seed, speakers, all, draw.namesakes()));
    }

    /** Formal candidates by the name under which they speak, each different from the others; whoever stands for several posts speaks for each. */
    Map<String, Candidate> standing(ElectionId election) {
        List<Candidate> formal = formal(election);
        PrintedNames printed = PrintedNames.ofPosts(formal, elections.scheme(election));
        Map<String, Candidate> standing = new LinkedHashMap<>();
        formal.forEach(one -> standing.put(printed.of(one.id()), one));
        return standing;
    }

    private List<Candidate> formal(ElectionId election) {
        return candidates.formal(
                election,
                elections.scheme(election).posts().stream().map(Post::id).toList());
    }

    private List<Judge> judges(ElectionId election, List<String> accounts, Judge.Seat seat) {
        Map<String, String> names = panel(election).stream().collect(Collectors.toMap(Member::account, Member::name));
        return accounts.stream()
                .map(account -> new Judge(account, names.getOrDefault(account, account), seat))
                .toList();
    }

    private List<Finding> judgeFaults(
            ElectionId election, List<Judge> judges, List<Judge> spares, Set<String> namesakes) {
        Competition competition = competition(election);
        if (competition.scoring() == Scoring.NONE) {
            return judges.isEmpty() && spares.isEmpty()
                    ? List.of()
                    : List.of(new Finding(
                            "judges", "本方案的演讲不打分，不设评委", competition.basis().clause()));
        }
        List<Finding> faults = new ArrayList<>(strangers(election, "judges", judges));
        faults.addAll(strangers(election, "spares", spares));
        Set<String> standing = Stream.concat(judges.stream(), spares.stream())
                .filter(judge -> stands(election, judge.account())
                        || !namesakes.contains(judge.account())
                                && bearsTheNameOfACandidate(election, new Member(judge.account(), judge.name())))
                .map(Judge::account)
                .collect(Collectors.toSet());
        faults.addAll(JudgeRule.faults(judges, standing, competition.judgesAtLeast(), clause(election)));
        faults.addAll(JudgeRule.spareFaults(spares, judges, standing, clause(election)));
        return faults;
    }

    private List<Finding> strangers(ElectionId election, String list, List<Judge> judges) {
        Set<String> panel = panel(election).stream().map(Member::account).collect(Collectors.toSet());
        return IntStream.range(0, judges.size())
                .filter(row -> !panel.contains(judges.get(row).account()))
                .mapToObj(row -> new Finding(
                        list + "[" + row + "]", "账号“" + judges.get(row).account() + "”不在评委组", clause(election)))
                .toList();
    }

    /** Whether this account is a candidate's. */
    boolean stands(ElectionId election, String account) {
        return candidates.standing(election).stream().anyMatch(each -> Likeness.certain(each, Optional.of(account)));
    }

    private boolean bearsTheNameOfACandidate(ElectionId election, Member judge) {
        return candidates.standing(election).stream()
                .anyMatch(each -> Likeness.byName(each, judge.name(), Optional.of(judge.account()), Optional.empty()));
    }

    /** Whether a member of the panel is a candidate, or may be one by the name. */
    boolean stands(ElectionId election, Member judge) {
        return stands(election, judge.account()) || bearsTheNameOfACandidate(election, judge);
    }

    Competition competition(ElectionId election) {
        return elections.scheme(election).competition().orElseThrow();
    }

    private String clause(ElectionId election) {
        return competition(election).basis().clause();
    }

    /** The judges' panel of the place. */
    List<Member> panel(ElectionId election) {
        return members.of(BodyKind.JUDGE.body(elections.get(election).division()));
    }

    /** The accounts of those who are to score now: the judges, or afterwards the spare judges who were called (E5). */
    public List<String> judges(ElectionId election) {
        Judge.Seat seat = spareCalled(election) ? Judge.Seat.CALLED : Judge.Seat.SITTING;
        return drawn(election).judges().stream()
                .filter(judge -> judge.seat() == seat)
                .map(Judge::account)
                .toList();
    }

    /** Whether a spare judge is to score in place of one who stepped aside (E5). */
    public boolean spareCalled(ElectionId election) {
        return drawn(election).judges().stream().anyMatch(judge -> judge.seat() == Judge.Seat.CALLED);
    }

    /** The speakers in their order, without those who have withdrawn since. */
    public List<Speaker> speakers(ElectionId election) {
        Set<CandidateId> formal = formal(election).stream().map(Candidate::id).collect(Collectors.toSet());
        return drawn(election).speakers().stream()
                .filter(speaker -> formal.contains(speaker.candidate()))
                .toList();
    }

    /**
     * Takes what a judge hands in.
     *
     * @param judge the account for which the task is
     * @param actor the judge, or another of the panel who notes that the judge hands in nothing
     * @throws Refusal when somebody else scores, a score is wrong or missing, or too few judges would be left
     */
    @Transactional
    public void score(ElectionId election, String judge, ScoreSheet answer, String actor) {
        ScoreSheet sheet = answer.as(announced(election));
        if (!actor.equals(judge) && sheet.recusal().isEmpty()) {
            throw new Refusal("", "这份打分表是评委“" + judge + "”的，只能由本人提交", clause(election));
        }
        Refusal.ifAny(answer.others(announced(election), clause(election)));
        HandedIn handedIn = new HandedIn(judge, sheet.scores(), sheet.recusal().orElse(""));
        Optional<Judge> substitute = handedIn.recused() ? substitute(election, sheet) : Optional.empty();
        Refusal.ifAny(handedIn.recused() ? recusalFaults(election, sheet, substitute) : scoreFaults(election, sheet));
        store.add(election, handedIn);
        if (handedIn.recused()) {
            stepAside(election, handedIn, substitute, actor);
        } else {
            if (spareCalled(election)) {
                seat(election, judge, Judge.Seat.SITTING);
            }
            minutes.append(election, actor, clause(election), new SpeechesScored(judge, handedIn.scores()));
        }
    }

    /** Panel members who neither judge nor stand, and who may score if too few judges would be left. */
    List<Member> free(ElectionId election) {
        Set<String> drawn =
                drawn(election).judges().stream().map(Judge::account).collect(Collectors.toSet());
        return panel(election).stream()
                .filter(member -> !drawn.contains(member.account()) && !stands(election, member))
                .toList();
    }

    /** Whether so few judges would be left by a recusal that another of the panel must score (E5). */
    boolean substituteNeeded(ElectionId election) {
        return spare(election).isEmpty()
                && !JudgeRule.recusalFaults(
                                leftAfterRecusal(election),
                                competition(election).judgesAtLeast())
                        .isEmpty();
    }

    private int leftAfterRecusal(ElectionId election) {
        return (int) drawn(election).judges().stream().filter(Judge::scores).count() - 1;
    }

    /** The person named, or the first one drawn by a separate lot from the seed (docs/lots.md). */
    private Optional<Judge> substitute(ElectionId election, ScoreSheet sheet) {
        if (!substituteNeeded(election)) {
            return Optional.empty();
        }
        Map<String, String> names = free(election).stream().collect(Collectors.toMap(Member::account, Member::name));
        return sheet.substitute()
                .or(() -> LotRule.order(drawn(election).seed() + SUBSTITUTE, names.keySet()).stream()
                        .findFirst())
                .filter(names::containsKey)
                .map(account -> new Judge(account, names.get(account), Judge.Seat.CALLED));
    }

    private void stepAside(ElectionId election, HandedIn sheet, Optional<Judge> substitute, String actor) {
        seat(election, sheet.judge(), Judge.Seat.ASIDE);
        Optional<String> spare = spare(election).map(Judge::account);
        spare.ifPresent(called -> seat(election, called, Judge.Seat.CALLED));
        substitute.ifPresent(called -> store.seat(
                election,
                Stream.concat(drawn(election).judges().stream(), Stream.of(called))
                        .toList()));
        Optional<String> stranger = substitute.map(Judge::account);
        minutes.append(
                election,
                actor,
                "E5",
                actor.equals(sheet.judge())
                        ? new JudgeRecused(sheet.judge(), sheet.recusal(), spare, stranger)
                        : new JudgeAbsent(sheet.judge(), sheet.recusal(), spare, stranger));
    }

    private Optional<Judge> spare(ElectionId election) {
        return drawn(election).judges().stream()
                .filter(judge -> judge.seat() == Judge.Seat.SPARE)
                .findFirst();
    }

    private void seat(ElectionId election, String account, Judge.Seat seat) {
        store.seat(
                election,
                drawn(election).judges().stream()
                        .map(judge -> judge.account().equals(account) ? judge.in(seat) : judge)
                        .toList());
    }

    private List<Finding> scoreFaults(ElectionId election, ScoreSheet sheet) {
        return ScoreRule.faults(
                sheet.scores(), speakers(election).stream().map(Speaker::name).toList(), clause(election));
    }

    private List<Finding> recusalFaults(ElectionId election, ScoreSheet sheet, Optional<Judge> substitute) {
        List<Finding> faults = new ArrayList<>();
        if (!sheet.scores().isEmpty()) {
            faults.add(new Finding("scores", "回避的评委不打分", "E5"));
        }
        boolean unknown = sheet.substitute().isPresent() && substitute.isEmpty();
        if (unknown) {
            faults.add(new Finding("substitute", "接替的评委应是评委组中没有担任评委、也不是候选人的人，且没有候补评委时才另行指定", "E5"));
        }
        if (substituteNeeded(election) && substitute.isEmpty() && !unknown) {
            faults.addAll(JudgeRule.recusalFaults(
                    leftAfterRecusal(election), competition(election).judgesAtLeast()));
            faults.add(new Finding("recusal", "评委组里没有可以接替的人，请先在“单位与人员”为评委组增加人员，再申请回避", "E5"));
        }
        return faults;
    }

    /** Ranks the speakers of each post once all judges have handed in. */
    @Transactional
    public void rank(ElectionId election) {
        List<GivenScore> given = given(election);
        List<Outlying> outlying = outlying(election, given);
        List<Score> scores = given.stream()
                .filter(each -> outlying.stream().noneMatch(far -> far.leftOut() && far.is(each)))
                .map(GivenScore::score)
                .toList();
        List<Placing> ranking = elections.scheme(election).posts().stream()
                .flatMap(post -> rank(election, post, scores).stream())
                .toList();
        store.rank(election, ranking);
        if (!outlying.isEmpty()) {
            minutes.append(election, Minutes.SYSTEM, "E5", new ScoresOutlying(outlying));
        }
        minutes.append(election, Minutes.SYSTEM, clause(election), new SpeakersRanked(ranking));
    }

    private List<GivenScore> given(ElectionId election) {
        return store.handedIn(election).stream()
                .flatMap(sheet -> sheet.scores().stream().map(score -> new GivenScore(sheet.judge(), score)))
                .toList();
    }

    private List<Outlying> outlying(ElectionId election, List<GivenScore> given) {
        Competition competition = competition(election);
        return competition
                .outliers()
                .map(outliers -> OutlierRule.of(given, outliers, competition.judgesAtLeast()))
                .orElse(List.of());
    }

    private Map<String, Integer> penalties(ElectionId election) {
        return drawn(election).overruns().stream().collect(Collectors.toMap(Overrun::speaker, Overrun::points));
    }

    /** Breaks a tie by the scheme's rule (E7). */
    private Comparator<String> precedence(ElectionId election, List<Score> scores) {
        Optional<EqualScores> equal = competition(election).equalScores();
        if (equal.isEmpty()) {
            return (one, other) -> 0;
        }
        return switch (equal.get().rule()) {
            case SPEECH_SCORE -> {
                Map<String, BigDecimal> speech = RankingRule.speechScores(scores);
                yield Comparator.comparing((String speaker) -> speech.get(speaker))
                        .reversed();
            }
            case LOT -> Comparator.comparingInt(lot(election)::indexOf);
            case PARTY_DECISION -> Comparator.comparingInt(drawn(election).precedence()::indexOf);
        };
    }

    /** A lot of its own, from the seed that was drawn before anybody spoke (docs/lots.md). */
    private List<String> lot(ElectionId election) {
        Kept kept = drawn(election);
        return LotRule.order(
                kept.seed() + EQUAL_SCORES,
                kept.speakers().stream().map(Speaker::name).toList());
    }

    /** Whether the party committee has to rank some with equal results (E7). */
    public boolean equalToDecide(ElectionId election) {
        return competition(election)
                        .equalScores()
                        .filter(equal -> equal.rule() == EqualRule.PARTY_DECISION)
                        .isPresent()
                && !equals(election).isEmpty();
    }

    /** Speakers who share a rank. */
    List<Placing> equals(ElectionId election) {
        List<Placing> ranking = ranking(election);
        return ranking.stream()
                .filter(one -> ranking.stream()
                                .filter(other -> other.post().equals(one.post()) && other.rank() == one.rank())
                                .count()
                        > 1)
                .toList();
    }

    /**
     * Takes the party committee's order of those with equal results and ranks everybody anew (E7).
     *
     * @throws Refusal when somebody is missing, twice or not among them
     */
    @Transactional
    public void precede(ElectionId election, EqualOrder answer, String actor) {
        EqualOrder order = answer.as(announced(election));
        List<String> equal = equals(election).stream().map(Placing::name).toList();
        Refusal.ifAny(EqualOrderRule.faults(order.order(), equal));
        store.precede(election, order.order());
        minutes.append(election, actor, "E7", new EqualScoresDecided(order.order(), order.reason()));
        rank(election);
    }

    /** Whether speeches are timed because a long one costs points (E6). */
    public boolean timed(ElectionId election) {
        return competition(election).overtime().isPresent();
    }

    /**
     * Takes how long everybody spoke (E6).
     *
     * @throws Refusal when somebody is missing, twice or does not speak
     */
    @Transactional
    public void time(ElectionId election, SpeechTimes answer, String actor) {
        SpeechTimes times = answer.as(announced(election));
        Refusal.ifAny(answer.others(announced(election)));
        Refusal.ifAny(OvertimeRule.faults(
                times, speakers(election).stream().map(Speaker::name).toList()));
        List<Overrun> overruns = OvertimeRule.overruns(times, competition(election));
        store.time(election, overruns);
        minutes.append(election, actor, "E6", new SpeechesTimed(times.times(), overruns));
    }

    private List<Placing> rank(ElectionId election, Post post, List<Score> scores) {
        Map<String, Speaker> speakers = speakers(election).stream()
                .filter(speaker -> speaker.post().equals(post.id()))
                .collect(Collectors.toMap(Speaker::name, Function.identity()));
        List<Score> theirs = scores.stream()
                .filter(score -> speakers.containsKey(score.speaker()))
                .toList();
        return RankingRule.of(
                        theirs, competition(election).scoring(), penalties(election), precedence(election, theirs))
                .stream()
                .map(ranked -> new Placing(
                        ranked.rank(),
                        speakers.get(ranked.speaker()).candidate(),
                        ranked.speaker(),
                        post.id(),
                        ranked.score()))
                .toList();
    }

    /** The ranking by post, best first; empty where nobody scored. */
    public List<Placing> ranking(ElectionId election) {
        return store.find(election).flatMap(Kept::ranking).orElse(List.of());
    }

    /** The names under which the speakers were announced. */
    private PrintedNames announced(ElectionId election) {
        return PrintedNames.asPrinted(
                speakers(election).stream().collect(Collectors.toMap(Speaker::candidate, Speaker::name)));
    }

    private Kept drawn(ElectionId election) {
        return store.find(election).orElseThrow(() -> new ConflictException("还没有抽签"));
    }
}

package org.huanjie.competition;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.access.Body;
import org.huanjie.access.Member;
import org.huanjie.access.Members;
import org.huanjie.access.Role;
import org.huanjie.answer.Finding;
import org.huanjie.answer.NotNow;
import org.huanjie.answer.Refusal;
import org.huanjie.candidacy.Candidate;
import org.huanjie.candidacy.Candidates;
import org.huanjie.competition.SpeechStore.HandedIn;
import org.huanjie.competition.SpeechStore.Kept;
import org.huanjie.competition.rules.JudgeRule;
import org.huanjie.competition.rules.LotRule;
import org.huanjie.competition.rules.RankingRule;
import org.huanjie.competition.rules.ScoreRule;
import org.huanjie.election.Elections;
import org.huanjie.record.Minutes;
import org.huanjie.scheme.Scheme.Competition;
import org.huanjie.scheme.Scheme.Competition.Scoring;
import org.huanjie.scheme.Scheme.Post;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Speeches before the choice: order by lot, scores of judges, ranking by post (XG-3.2.3). */
@Service
public class Speeches {

    private static final String SYSTEM = "system";
    private static final int SEED_BYTES = 16;

    private final SpeechStore store;
    private final Elections elections;
    private final Candidates candidates;
    private final Members members;
    private final Minutes minutes;
    private final SecureRandom random = new SecureRandom();

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
     * @throws NotNow when lots were drawn before
     */
    @Transactional
    public void draw(String election, Draw draw, String actor) {
        if (store.find(election).isPresent()) {
            throw new NotNow("演讲顺序已经抽定");
        }
        Map<String, Candidate> standing = standing(election);
        String seed = draw.seed().orElseGet(this::randomSeed);
        List<Judge> judges = judges(election, draw);
        List<Finding> faults = new ArrayList<>(LotRule.faults(seed, List.copyOf(standing.keySet()), clause(election)));
        faults.addAll(judgeFaults(election, draw, judges));
        refuse(faults);
        List<Speaker> speakers = new ArrayList<>();
        for (String name : LotRule.order(seed, standing.keySet())) {
            Candidate candidate = standing.get(name);
            speakers.add(new Speaker(speakers.size() + 1, candidate.id(), name, candidate.post()));
        }
        store.add(election, seed, speakers, judges);
        Map<String, Object> detail = Map.of("seed", seed, "speakers", speakers, "judges", judges);
        minutes.append(election, actor, "lots-drawn", clause(election), detail);
    }

    private String randomSeed() {
        byte[] bits = new byte[SEED_BYTES];
        random.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }

    /** Formal candidates by the name under which they speak; those who bear the same name are told apart by unit and month of birth. */
    Map<String, Candidate> standing(String election) {
        List<Candidate> formal = formal(election);
        Map<String, Long> bearers =
                formal.stream().collect(Collectors.groupingBy(Candidate::name, Collectors.counting()));
        Map<String, Candidate> standing = new LinkedHashMap<>();
        for (Candidate one : formal) {
            String apart = one.name() + "（" + one.unit() + "，" + one.birthMonth() + "）";
            standing.put(bearers.get(one.name()) == 1 ? one.name() : apart, one);
        }
        return standing;
    }

    private List<Candidate> formal(String election) {
        return candidates.formal(
                election,
                elections.scheme(election).posts().stream().map(Post::id).toList());
    }

    private List<Judge> judges(String election, Draw draw) {
        Map<String, String> names = panel(election).stream().collect(Collectors.toMap(Member::account, Member::name));
        return draw.judges().stream()
                .map(account -> new Judge(account, names.getOrDefault(account, account)))
                .toList();
    }

    private List<Finding> judgeFaults(String election, Draw draw, List<Judge> judges) {
        Competition competition = competition(election);
        if (competition.scoring() == Scoring.NONE) {
            return judges.isEmpty()
                    ? List.of()
                    : List.of(new Finding(
                            "judges", "本方案的演讲不打分，不设评委", competition.basis().clause()));
        }
        Set<String> panel = panel(election).stream().map(Member::account).collect(Collectors.toSet());
        List<Finding> faults = new ArrayList<>();
        for (int row = 0; row < draw.judges().size(); row++) {
            String account = draw.judges().get(row);
            if (!panel.contains(account)) {
                faults.add(new Finding("judges[" + row + "]", "账号“" + account + "”不在评委组", clause(election)));
            }
        }
        Set<String> standing = judges.stream()
                .filter(judge -> stands(election, judge))
                .map(Judge::name)
                .collect(Collectors.toSet());
        faults.addAll(JudgeRule.faults(judges, standing, competition.judgesAtLeast(), clause(election)));
        return faults;
    }

    boolean stands(String election, Judge judge) {
        return candidates.stands(election, judge.account()) || candidates.stands(election, judge.name());
    }

    Competition competition(String election) {
        return elections.scheme(election).competition().orElseThrow();
    }

    private String clause(String election) {
        return competition(election).basis().clause();
    }

    /** The judges' panel of the place. */
    List<Member> panel(String election) {
        return members.of(new Body(Role.JUDGE, elections.get(election).division()));
    }

    /** The accounts of the judges. */
    public List<String> judges(String election) {
        return drawn(election).judges().stream().map(Judge::account).toList();
    }

    /** The speakers in their order, without those who have withdrawn since. */
    List<Speaker> speakers(String election) {
        Set<String> formal = formal(election).stream().map(Candidate::id).collect(Collectors.toSet());
        return drawn(election).speakers().stream()
                .filter(speaker -> formal.contains(speaker.candidate()))
                .toList();
    }

    /**
     * Takes what a judge hands in.
     *
     * @param judge the account for which the task is
     * @throws Refusal when somebody else hands in, a score is wrong or missing, or too few judges would be left
     */
    @Transactional
    public void score(String election, String judge, ScoreSheet sheet, String actor) {
        if (!actor.equals(judge)) {
            throw new Refusal("", "这份打分表是评委“" + judge + "”的，只能由本人提交", clause(election));
        }
        HandedIn handedIn = new HandedIn(judge, sheet.scores(), sheet.recusal().orElse(""));
        refuse(handedIn.recused() ? recusalFaults(election, sheet) : scoreFaults(election, sheet));
        store.add(election, handedIn);
        if (handedIn.recused()) {
            minutes.append(
                    election, actor, "judge-recused", "E5", Map.of("judge", judge, "reason", handedIn.recusal()));
        } else {
            minutes.append(
                    election,
                    actor,
                    "speeches-scored",
                    clause(election),
                    Map.of("judge", judge, "scores", handedIn.scores()));
        }
    }

    private List<Finding> scoreFaults(String election, ScoreSheet sheet) {
        return ScoreRule.faults(
                sheet.scores(), speakers(election).stream().map(Speaker::name).toList(), clause(election));
    }

    private List<Finding> recusalFaults(String election, ScoreSheet sheet) {
        List<Finding> faults = new ArrayList<>();
        if (!sheet.scores().isEmpty()) {
            faults.add(new Finding("scores", "回避的评委不打分", "E5"));
        }
        long recused =
                store.handedIn(election).stream().filter(HandedIn::recused).count();
        int left = judges(election).size() - (int) recused - 1;
        faults.addAll(JudgeRule.recusalFaults(left, competition(election).judgesAtLeast()));
        return faults;
    }

    /** Ranks the speakers of each post once all judges have handed in. */
    @Transactional
    public void rank(String election) {
        List<Score> scores = store.handedIn(election).stream()
                .flatMap(sheet -> sheet.scores().stream())
                .toList();
        List<Placing> ranking = elections.scheme(election).posts().stream()
                .flatMap(post -> rank(election, post, scores).stream())
                .toList();
        store.rank(election, ranking);
        minutes.append(election, SYSTEM, "speakers-ranked", clause(election), Map.of("ranking", ranking));
    }

    private List<Placing> rank(String election, Post post, List<Score> scores) {
        Map<String, Speaker> speakers = speakers(election).stream()
                .filter(speaker -> speaker.post().equals(post.id()))
                .collect(Collectors.toMap(Speaker::name, Function.identity()));
        List<Score> theirs = scores.stream()
                .filter(score -> speakers.containsKey(score.speaker()))
                .toList();
        return RankingRule.of(theirs, competition(election).scoring()).stream()
                .map(ranked -> new Placing(
                        ranked.rank(),
                        speakers.get(ranked.speaker()).candidate(),
                        ranked.speaker(),
                        post.id(),
                        ranked.score()))
                .toList();
    }

    /** The ranking by post, best first; empty where nobody scored. */
    public List<Placing> ranking(String election) {
        return store.find(election).flatMap(Kept::ranking).orElse(List.of());
    }

    private Kept drawn(String election) {
        return store.find(election).orElseThrow(() -> new NotNow("还没有抽签"));
    }

    private static void refuse(List<Finding> faults) {
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
    }
}

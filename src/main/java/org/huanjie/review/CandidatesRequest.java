package org.huanjie.review;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.huanjie.approval.RequestSubject;
import org.huanjie.election.Elections;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.Finding;
import org.huanjie.registration.CandidateRegister;
import org.huanjie.registration.Seats;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.CandidateView;
import org.huanjie.roster.Progress;
import org.huanjie.roster.rules.Demand;
import org.huanjie.roster.rules.Demand.Shortage;
import org.huanjie.roster.rules.PrintedNames;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Post;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The request that the formal candidates be approved (JY-4.3.4d, XG-3.2.4, NS-4.2b). */
@Component
class CandidatesRequest implements RequestSubject {

    private final CandidateRegister register;
    private final Seats seats;
    private final Elections elections;

    CandidatesRequest(CandidateRegister register, Seats seats, Elections elections) {
        this.register = register;
        this.seats = seats;
        this.elections = elections;
    }

    record Context(List<CandidateView> candidates, List<String> shortages) {}

    @Override
    public String kind() {
        return "candidates";
    }

    @Override
    public String draft(ElectionId election) {
        Scheme scheme = seats.scheme(election);
        List<Candidate> formal = formal(election);
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("经资格审查，现拟定正式候选人%d名，名单如下：".formatted(formal.size()));
        scheme.posts().stream()
                .filter(post ->
                        formal.stream().anyMatch(candidate -> candidate.post().equals(post.id())))
                .forEach(post -> paragraphs.add(paragraph(post, formal)));
        shortages(scheme, formal).forEach(shortage -> paragraphs.add("需要说明的是，" + shortage + "。"));
        return String.join("\n", paragraphs);
    }

    @Override
    public Object context(ElectionId election) {
        return new Context(
                register.views(election, Progress::considered), shortages(seats.scheme(election), formal(election)));
    }

    /** A list with too few candidates does not go up: there is no silent vote without a choice (E2). */
    @Override
    public List<Finding> faults(ElectionId election) {
        List<Candidate> formal = formal(election);
        if (formal.isEmpty()) {
            return List.of(new Finding("", "还没有拟定正式候选人", clause(election)));
        }
        return Demand.shortages(seats.scheme(election), Demand.byPost(formal)).stream()
                .map(shortage ->
                        new Finding("", shortage.message(), shortage.demand().clause()))
                .toList();
    }

    @Override
    @Transactional
    public void decided(ElectionId election, String outcome) {
        if (outcome.equals("approved")) {
            decide(election, Progress::formal, Progress.APPROVED, cited(election, "经批准，列为正式候选人"));
        } else {
            decide(election, Progress::considered, Progress.ADMITTED, cited(election, "候选人名单未获批准，将重新拟定"));
        }
    }

    private void decide(ElectionId election, Predicate<Progress> standing, Progress decision, String result) {
        List<CandidateId> ids = register.of(election).stream()
                .filter(candidate -> standing.test(candidate.decision()))
                .map(Candidate::id)
                .toList();
        register.tell(election, ids, decision, result);
    }

    private List<Candidate> formal(ElectionId election) {
        return register.of(election).stream()
                .filter(candidate -> candidate.decision().formal())
                .toList();
    }

    private static List<String> shortages(Scheme scheme, List<Candidate> formal) {
        return Demand.shortages(scheme, Demand.byPost(formal)).stream()
                .map(Shortage::message)
                .toList();
    }

    private static String paragraph(Post post, List<Candidate> formal) {
        String names = String.join(
                "、",
                PrintedNames.of(formal.stream()
                                .filter(candidate -> candidate.post().equals(post.id()))
                                .toList())
                        .all());
        return "%s（应选%d名）：%s。".formatted(post.name(), post.seats(), names);
    }

    private String cited(ElectionId election, String sentence) {
        return elections.scheme(election).citations().cited(sentence, clause(election));
    }

    private String clause(ElectionId election) {
        return elections.scheme(election).approvals().candidates().basis().clause();
    }
}

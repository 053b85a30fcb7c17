package org.huanjie.eligibility.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.eligibility.rules.Ruling.Outcome;
import org.huanjie.person.Titled;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Post;

/** Full-time or part-time, and on the establishment or not, as the post itself is: JY-4.1g, JY-4.1h, NS-3.1a, NS-3.2a. */
final class PostRule implements Rule {

    @Override
    public Optional<Ruling> judge(Scheme scheme, Post post, Applicant applicant) {
        List<Comparison> comparisons = Stream.of(
                        compare(applicant.profile().timeCommitment(), post.timeCommitment()),
                        compare(applicant.profile().staffing(), post.staffing()))
                .flatMap(Optional::stream)
                .toList();
        return comparisons.isEmpty() ? Optional.empty() : Optional.of(judge(post, comparisons));
    }

    private Ruling judge(Post post, List<Comparison> comparisons) {
        List<String> contradictions = comparisons.stream()
                .filter(comparison -> !comparison.agrees())
                .map(comparison -> "应为%s，申报为%s".formatted(comparison.asked(), comparison.stated()))
                .toList();
        String clause = post.basis().clause();
        return contradictions.isEmpty()
                ? new Ruling("post", Outcome.PASS, clause, "符合%s的岗位要求".formatted(post.name()))
                : new Ruling("post", Outcome.FAIL, clause, post.name() + String.join("；", contradictions));
    }

    private <T extends Titled> Optional<Comparison> compare(Optional<T> stated, Optional<T> asked) {
        return stated.flatMap(mine -> asked.map(theirs -> new Comparison(mine.title(), theirs.title())));
    }

    private record Comparison(String stated, String asked) {

        boolean agrees() {
            return stated.equals(asked);
        }
    }
}

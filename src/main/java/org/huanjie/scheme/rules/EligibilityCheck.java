package org.huanjie.scheme.rules;

import java.util.ArrayList;
import java.util.List;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Eligibility.Age;
import org.huanjie.scheme.Scheme.Eligibility.Relaxation;
import org.huanjie.scheme.Scheme.Post;
import org.huanjie.scheme.SchemeFinding;

/** Whether what posts ask of a person is within what the scheme allows. */
final class EligibilityCheck {

    private final Scheme scheme;
    private final List<SchemeFinding> findings = new ArrayList<>();

    private EligibilityCheck(Scheme scheme) {
        this.scheme = scheme;
    }

    static List<SchemeFinding> findings(Scheme scheme) {
        EligibilityCheck check = new EligibilityCheck(scheme);
        Age age = scheme.eligibility().age();
        age.relaxation().ifPresent(relaxation -> check.relaxation(age, relaxation));
        for (int row = 0; row < scheme.posts().size(); row++) {
            check.post("posts[" + row + "]", scheme.posts().get(row));
        }
        return check.findings;
    }

    private void relaxation(Age age, Relaxation relaxation) {
        if (relaxation.max() <= age.max()) {
            block(
                    "age",
                    "eligibility.age.relaxation.max",
                    relaxation.basis().clause(),
                    "放宽到" + relaxation.max() + "周岁，不高于一般年龄上限" + age.max() + "周岁");
        }
    }

    private void post(String path, Post post) {
        int oldest = oldest();
        post.ageMax()
                .filter(max -> max > oldest)
                .ifPresent(max -> block(
                        "age",
                        path + ".age-max",
                        post.basis().clause(),
                        "“" + post.name() + "”的年龄上限" + max + "周岁，高于这套规则允许的" + oldest + "周岁"));
        if (!scheme.eligibility().politicalStatus().allowed().containsAll(post.politicalStatus())) {
            block(
                    "political-status",
                    path + ".political-status",
                    post.basis().clause(),
                    "“" + post.name() + "”要求的政治面貌不在这套规则允许的范围内");
        }
    }

    private int oldest() {
        Age age = scheme.eligibility().age();
        return Math.max(age.max(), age.relaxation().map(Relaxation::max).orElse(0));
    }

    private void block(String rule, String field, String clause, String message) {
        findings.add(SchemeFinding.blocking(rule, field, clause, message));
    }
}

package org.huanjie.eligibility.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huanjie.eligibility.rules.Ruling.Outcome;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Post;
import org.huanjie.scheme.Scheme.Source;

/** The groups of people from whom a post is filled: JY-4.1e to JY-4.1i, XG-2.1d, NS-3.2c. */
final class SourceRule implements Rule {

    @Override
    public Optional<Ruling> judge(Scheme scheme, Post post, Applicant applicant) {
        return applicant
                .profile()
                .source()
                .filter(source -> !post.sources().isEmpty())
                .map(source -> judge(scheme, post, source));
    }

    private Ruling judge(Scheme scheme, Post post, String id) {
        String clause = post.basis().clause();
        return find(post.sources(), id)
                .map(source -> new Ruling("source", Outcome.PASS, clause, "来自" + source.name()))
                .orElseGet(() -> new Ruling(
                        "source",
                        Outcome.FAIL,
                        clause,
                        "来自%s，%s应从%s中产生".formatted(nameOf(scheme, id), post.name(), names(post.sources()))));
    }

    private String nameOf(Scheme scheme, String id) {
        List<Source> known =
                scheme.posts().stream().flatMap(post -> post.sources().stream()).toList();
        return find(known, id).map(Source::name).orElse(id);
    }

    private Optional<Source> find(List<Source> sources, String id) {
        return sources.stream().filter(source -> source.id().equals(id)).findFirst();
    }

    private String names(List<Source> sources) {
        return sources.stream().map(Source::name).collect(Collectors.joining("、"));
    }
}

package org.huanjie.shortage.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.ids.PostId;
import org.huanjie.input.Finding;
import org.huanjie.person.Channel;
import org.huanjie.registration.Extension;
import org.huanjie.roster.rules.Clauses;
import org.huanjie.roster.rules.Demand;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Post;
import org.huanjie.scheme.SchemeFinding;
import org.huanjie.scheme.rules.SchemeCheck;
import org.huanjie.shortage.RemedyChoice.Row;

/** What may be done about too few candidates (E1, E2). */
public final class RemedyRules {

    private static final String CLAUSE = "E2";

    private RemedyRules() {}

    /** An extension is not shorter than the scheme's own. */
    public static List<Finding> faults(Scheme scheme, Extension extension) {
        int least = scheme.nomination().extension().days();
        return extension.days() < least
                ? List.of(new Finding("days", "延长天数不得少于%d天".formatted(least), Clauses.of(scheme, "registration")))
                : List.of();
    }

    /** Whether organisations may nominate under this scheme. */
    private static boolean organisationsNominate(Scheme scheme) {
        return scheme.nomination().channels().contains(Channel.ORGANISATION);
    }

    /** Why organisations cannot be asked; empty when they can. */
    public static Optional<String> organisationFault(Scheme scheme) {
        return organisationsNominate(scheme) ? Optional.empty() : Optional.of("本方案没有组织推荐这一渠道");
    }

    /**
     * Why the election cannot be reported as failed yet; empty when it can.
     *
     * @param organisationAsked whether organisations have been asked to nominate
     */
    public static Optional<String> reportFault(Scheme scheme, boolean organisationAsked) {
        return organisationAsked || !organisationsNominate(scheme)
                ? Optional.empty()
                : Optional.of("还没有由组织推荐人选，不能报上级终止选举");
    }

    /**
     * All faults of fewer seats: the committee keeps the size and the make-up that the scheme asks for, and there is then a choice at every ballot.
     *
     * @param qualified how many are qualified for each post
     */
    public static List<Finding> faults(Scheme scheme, Map<PostId, Integer> qualified, List<Row> rows) {
        List<Finding> faults = new ArrayList<>();
        if (rows.isEmpty()) {
            faults.add(new Finding("seats", "请写明哪些职务减少名额", CLAUSE));
        }
        Set<PostId> named = new HashSet<>();
        for (int row = 0; row < rows.size(); row++) {
            fault(scheme, rows.get(row), named)
                    .map(at("seats[%d]".formatted(row)))
                    .ifPresent(faults::add);
        }
        if (faults.isEmpty()) {
            Scheme reduced = scheme.withSeats(seats(rows));
            Set<String> before =
                    SchemeCheck.blocking(scheme).map(SchemeFinding::rule).collect(Collectors.toSet());
            SchemeCheck.blocking(reduced)
                    .filter(finding -> !before.contains(finding.rule()))
                    .map(finding -> new Finding("seats", finding.message(), finding.clause()))
                    .forEach(faults::add);
            Demand.shortages(reduced, qualified).stream()
                    .map(shortage -> new Finding(
                            "seats",
                            "减少名额后，" + shortage.message(),
                            shortage.demand().clause()))
                    .forEach(faults::add);
        }
        return faults;
    }

    /** Seats by post. */
    public static Map<PostId, Integer> seats(List<Row> rows) {
        Map<PostId, Integer> seats = new LinkedHashMap<>();
        rows.forEach(row -> seats.put(row.post(), row.seats()));
        return seats;
    }

    private static Optional<String> fault(Scheme scheme, Row row, Set<PostId> named) {
        Optional<Post> post = scheme.posts().stream()
                .filter(each -> each.id().equals(row.post()))
                .findFirst();
        if (post.isEmpty()) {
            return Optional.of("本方案没有“%s”这一职务".formatted(row.post()));
        }
        if (!post.get().chosenBy().amongCandidates()) {
            return Optional.of("%s不由选举或研究产生，名额不能减少".formatted(post.get().name()));
        }
        if (!named.add(row.post())) {
            return Optional.of("%s在前面已经填写过".formatted(post.get().name()));
        }
        return row.seats() < post.get().seats()
                ? Optional.empty()
                : Optional.of("%s现有名额%d名，减少后的名额应少于%d名"
                        .formatted(
                                post.get().name(),
                                post.get().seats(),
                                post.get().seats()));
    }

    private static Function<String, Finding> at(String field) {
        return message -> new Finding(field, message, CLAUSE);
    }
}

package org.huanjie.committee.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.huanjie.candidacy.Nomination;
import org.huanjie.candidacy.NominationFacts;
import org.huanjie.committee.Naming.Named;
import org.huanjie.committee.Seat;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.PoliticalStatus;
import org.huanjie.scheme.Scheme.Post;
import org.huanjie.scheme.Scheme.Residence;
import org.huanjie.scheme.Scheme.Source;
import org.huanjie.scheme.Scheme.Staffing;
import org.springframework.stereotype.Component;

/** Invented people who may hold a post under its scheme, for examples of answers. */
@Component
class SuitablePeople {

    private static final int AGE = 30;
    private static final List<String> NAMES = List.of("欧阳志远", "司徒雅文", "上官明哲");

    private final Clock clock;

    SuitablePeople(Clock clock) {
        this.clock = clock;
    }

    /** Somebody whom the party committee may name. */
    Named named(Post post, int number) {
        return new Named(
                post.id(),
                NAMES.get(number % NAMES.size()),
                "男",
                born(),
                PoliticalStatus.PARTY_MEMBER,
                Optional.of(Residence.REGISTERED),
                post.staffing().or(() -> Optional.of(Staffing.INSIDE)),
                source(post),
                "机关干部",
                Optional.empty());
    }

    /** Somebody who may stand. */
    Nomination nominee(Scheme scheme, Post post, int number) {
        return new Nomination(
                Optional.empty(),
                "补充人选%d".formatted(number),
                "女",
                "汉族",
                "社区服务中心",
                "干事",
                post.id(),
                Optional.of(born()),
                PoliticalStatus.PARTY_MEMBER,
                Optional.of(Residence.REGISTERED),
                Optional.of(staffing(post)),
                post.timeCommitment(),
                source(post),
                false,
                true,
                Optional.of(new NominationFacts(
                        scheme.nomination().channels().stream()
                                .sorted()
                                .findFirst()
                                .orElseThrow(),
                        scheme.nomination().jointSupporters())),
                Optional.empty(),
                List.of());
    }

    /** The seat that such a nominee would take. */
    Seat seat(Post post) {
        return new Seat(
                post.id(),
                post.name(),
                "",
                "",
                "女",
                YearMonth.from(born()),
                true,
                staffing(post),
                "干事",
                post.chosenBy());
    }

    private LocalDate born() {
        return LocalDate.now(clock).minusYears(AGE);
    }

    private static Staffing staffing(Post post) {
        return post.staffing().orElse(Staffing.OUTSIDE);
    }

    private static Optional<String> source(Post post) {
        return post.sources().stream().map(Source::id).findFirst();
    }
}

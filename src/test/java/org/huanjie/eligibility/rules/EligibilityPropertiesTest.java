package org.huanjie.eligibility.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huanjie.eligibility.rules.ApplicantDraft.REFERENCE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.huanjie.ids.PostId;
import org.huanjie.person.Channel;
import org.huanjie.person.Education;
import org.huanjie.person.NominationFacts;
import org.huanjie.person.PoliticalStatus;
import org.huanjie.person.Profile;
import org.huanjie.person.Residence;
import org.huanjie.person.SampleProfiles;
import org.huanjie.person.Staffing;
import org.huanjie.person.TimeCommitment;
import org.huanjie.registration.SampleSchemes;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Post;

class EligibilityPropertiesTest {

    private static final List<Scheme> SCHEMES =
            List.of(SampleSchemes.jiyang(), SampleSchemes.xingang(), SampleSchemes.nanshan());

    /** A scheme and somebody who stands for one of its posts. */
    record Standing(Scheme scheme, Applicant applicant) {

        Verdict verdict() {
            return Eligibility.judge(scheme, applicant);
        }
    }

    @Property
    void growingOlderNeverHelps(
            @ForAll("standings") Standing standing, @ForAll @IntRange(min = 0, max = 9000) int days) {
        Standing older = born(standing, standing.applicant().birthDate().minusDays(days));

        assertThat(older.verdict().outcome())
                .isGreaterThanOrEqualTo(standing.verdict().outcome());
    }

    @Property
    void moreSupportersNeverHurt(
            @ForAll("standings") Standing standing, @ForAll @IntRange(min = 0, max = 30) int more) {
        Applicant now = standing.applicant();
        Standing later = new Standing(
                standing.scheme(),
                new Applicant(now.post(), now.birthDate(), now.on(), supported(now.profile(), more)));

        assertThat(later.verdict().outcome())
                .isLessThanOrEqualTo(standing.verdict().outcome());
    }

    @Property
    void theWorstFindingDecides(@ForAll("standings") Standing standing) {
        Verdict verdict = standing.verdict();
        int worst = verdict.findings().stream()
                .mapToInt(ruling -> ruling.outcome().ordinal())
                .max()
                .orElseThrow();

        assertThat(verdict.outcome().ordinal()).isEqualTo(worst);
    }

    @Property
    void everyFindingNamesItsRuleOnceWithClauseAndReason(@ForAll("standings") Standing standing) {
        List<Ruling> findings = standing.verdict().findings();

        assertThat(findings).extracting(Ruling::rule).doesNotHaveDuplicates().contains("age", "political-status");
        assertThat(findings).allSatisfy(ruling -> {
            assertThat(ruling.clause()).isNotBlank();
            assertThat(ruling.message()).isNotBlank();
        });
    }

    @Property
    void onlyAgeKnowsAWaiver(@ForAll("standings") Standing standing) {
        assertThat(standing.verdict().findings())
                .filteredOn(ruling -> ruling.outcome() == Ruling.Outcome.WAIVER)
                .allMatch(ruling -> ruling.rule().equals("age"));
    }

    private static Profile supported(Profile profile, int more) {
        return profile.channel()
                .map(channel -> SampleProfiles.with(
                        profile, "nomination", new NominationFacts(channel, profile.supporters() + more)))
                .orElse(profile);
    }

    private static Standing born(Standing standing, LocalDate birthDate) {
        Applicant now = standing.applicant();
        return new Standing(standing.scheme(), new Applicant(now.post(), birthDate, now.on(), now.profile()));
    }

    @Provide
    Arbitrary<Standing> standings() {
        return Arbitraries.of(SCHEMES)
                .flatMap(scheme -> applicants(scheme).map(person -> new Standing(scheme, person)));
    }

    private Arbitrary<Applicant> applicants(Scheme scheme) {
        Arbitrary<PostId> posts = Arbitraries.of(scheme.posts()).map(Post::id);
        Arbitrary<LocalDate> births =
                Arbitraries.integers().between(14 * 365, 45 * 366).map(days -> REFERENCE.minusDays(days));
        Arbitrary<Optional<String>> sources = Arbitraries.of(
                        "town-cadre", "branch-secretary", "village-official", "unknown")
                .optional();
        Arbitrary<Boolean> flags = Arbitraries.of(true, false);
        return Combinators.combine(
                        posts,
                        births,
                        Arbitraries.of(PoliticalStatus.class),
                        Arbitraries.of(Residence.class).optional(),
                        Combinators.combine(
                                        Arbitraries.of(Staffing.class).optional(),
                                        Arbitraries.of(TimeCommitment.class).optional(),
                                        Arbitraries.of(Education.class).optional())
                                .as(Service::new),
                        sources,
                        Combinators.combine(flags, flags).as(Promise::new),
                        Combinators.combine(
                                        Arbitraries.of(Channel.class).optional(),
                                        Arbitraries.integers().between(0, 12))
                                .as(Support::new))
                .as((post, birth, status, residence, service, source, promise, support) -> new Applicant(
                        post,
                        birth,
                        REFERENCE,
                        new Profile(
                                status,
                                service.education(),
                                residence,
                                service.staffing(),
                                service.timeCommitment(),
                                source,
                                promise.outstanding(),
                                promise.consent(),
                                support.channel().map(way -> new NominationFacts(way, support.supporters())))));
    }

    record Service(
            Optional<Staffing> staffing, Optional<TimeCommitment> timeCommitment, Optional<Education> education) {}

    record Promise(boolean outstanding, boolean consent) {}

    record Support(Optional<Channel> channel, int supporters) {}
}

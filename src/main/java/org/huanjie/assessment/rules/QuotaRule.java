package org.huanjie.assessment.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.assessment.Shortfall;
import org.huanjie.assessment.Shortfall.Kind;
import org.huanjie.assessment.Township;
import org.huanjie.campaignscheme.CampaignScheme.Quotas;
import org.huanjie.campaignscheme.CampaignScheme.Quotas.Band;
import org.huanjie.campaignscheme.CampaignScheme.Quotas.Bands;
import org.huanjie.campaignscheme.CampaignScheme.Quotas.Increment;

/** How many subordinate League bodies a township has to have, by its population and its committee (JS-2, JS-3). */
public final class QuotaRule {

    private QuotaRule() {}

    /** The least number of a township with this many people; the upper edge of a band belongs to it. */
    public static int target(Bands bands, int population) {
        return bands.rows().stream()
                .filter(band ->
                        band.upTo().isEmpty() || population <= band.upTo().get())
                .findFirst()
                .map(Band::atLeast)
                .orElseThrow();
    }

    /** What a township does not reach; without its population nobody can tell whether it reaches the number for it. */
    public static List<Shortfall> shortfalls(Quotas quotas, Township township) {
        return Stream.of(
                        quotas.perMember()
                                .flatMap(least ->
                                        added(Kind.PER_MEMBER, least, least.atLeast() * township.members(), township)),
                        quotas.perTownship()
                                .flatMap(least -> added(Kind.PER_TOWNSHIP, least, least.atLeast(), township)),
                        quotas.bands().flatMap(bands -> byPopulation(bands, township)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether a township has more than each of the numbers that it has to have. */
    public static boolean exceeded(Quotas quotas, Township township) {
        Township withOneLess =
                new Township(township.population(), township.members(), township.added() - 1, township.bodies() - 1);
        return shortfalls(quotas, withOneLess).isEmpty();
    }

    private static Optional<Shortfall> added(Kind kind, Increment least, int required, Township township) {
        return below(kind, township.added(), required, least.basis().clause());
    }

    private static Optional<Shortfall> byPopulation(Bands bands, Township township) {
        String clause = bands.basis().clause();
        return township.population().isEmpty()
                ? Optional.of(new Shortfall(Kind.BY_POPULATION, township.bodies(), Optional.empty(), clause))
                : below(
                        Kind.BY_POPULATION,
                        township.bodies(),
                        target(bands, township.population().get()),
                        clause);
    }

    private static Optional<Shortfall> below(Kind kind, int reached, int required, String clause) {
        return reached < required
                ? Optional.of(new Shortfall(kind, reached, Optional.of(required), clause))
                : Optional.empty();
    }
}

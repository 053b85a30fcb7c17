package org.huanjie.scheme;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.huanjie.person.NominationFacts;
import org.huanjie.person.PoliticalStatus;
import org.huanjie.person.Profile;
import org.huanjie.person.Residence;
import org.huanjie.person.Staffing;
import org.huanjie.scheme.Scheme.Post;
import org.huanjie.scheme.Scheme.Source;

/** An invented person who may hold a post under a scheme, for examples of answers. */
public final class ExamplePerson {

    private static final int AGE = 26;

    private final Scheme scheme;
    private final Post post;

    public ExamplePerson(Scheme scheme, Post post) {
        this.scheme = scheme;
        this.post = post;
    }

    /** Young enough on a day, and for a year after it: a scheme may measure age later. */
    public LocalDate birthDate(LocalDate on) {
        int oldest = Math.min(scheme.eligibility().age().max(), post.ageMax().orElse(AGE + 1));
        return on.minusYears(Math.min(AGE, oldest - 1));
    }

    /** A party member where the post takes one, as most committees need some. */
    public PoliticalStatus politicalStatus() {
        Set<PoliticalStatus> allowed = post.politicalStatus().isEmpty()
                ? scheme.eligibility().politicalStatus().allowed()
                : post.politicalStatus();
        return allowed.stream().sorted().findFirst().orElseThrow();
    }

    /** What the rules on who may stand ask for, nominated in the first way that the scheme knows. */
    public Profile profile() {
        return new Profile(
                politicalStatus(),
                Optional.of(Residence.REGISTERED),
                Optional.of(post.staffing().orElse(Staffing.OUTSIDE)),
                post.timeCommitment(),
                post.sources().stream().map(Source::id).findFirst(),
                false,
                true,
                scheme.nomination().channels().stream()
                        .sorted()
                        .findFirst()
                        .map(channel ->
                                new NominationFacts(channel, scheme.nomination().jointSupporters())));
    }
}

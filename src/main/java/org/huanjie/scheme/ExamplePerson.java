package org.huanjie.scheme;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.huanjie.input.Patch;
import org.huanjie.person.NominationFacts;
import org.huanjie.person.PoliticalStatus;
import org.huanjie.person.Profile;
import org.huanjie.person.Residence;
import org.huanjie.person.Staffing;
import org.huanjie.scheme.Scheme.Post;

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
        Map<String, Object> facts = new HashMap<>();
        facts.put("residence", Residence.REGISTERED);
        facts.put("staffing", post.staffing().orElse(Staffing.OUTSIDE));
        post.timeCommitment().ifPresent(commitment -> facts.put("timeCommitment", commitment));
        post.sources().stream().findFirst().ifPresent(source -> facts.put("source", source.id()));
        facts.put("consent", true);
        scheme.nomination().channels().stream()
                .sorted()
                .findFirst()
                .ifPresent(channel -> facts.put(
                        "nomination",
                        new NominationFacts(channel, scheme.nomination().jointSupporters())));
        facts.putAll(scheme.eligibility().asked());
        return Patch.stating(facts).applyTo(Profile.of(politicalStatus()));
    }
}

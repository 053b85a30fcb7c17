package org.huanjie.example;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.huanjie.input.Patch;
import org.huanjie.person.NominationFacts;
import org.huanjie.person.PoliticalStatus;
import org.huanjie.person.Profile;
import org.huanjie.person.Residence;
import org.huanjie.person.Staffing;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Post;
import org.huanjie.scheme.SuitablePerson;

/** An invented person who may hold a post under a scheme on a day. */
public record ExamplePerson(Scheme scheme, Post post, LocalDate on) {

    public LocalDate birthDate() {
        return new SuitablePerson(scheme, post).birthDate(on);
    }

    public PoliticalStatus politicalStatus() {
        return new SuitablePerson(scheme, post).politicalStatus();
    }

    /** What the rules on who may stand ask for, nominated in the first way that the scheme knows. */
    public Profile profile() {
        return profile(Map.of());
    }

    /** @param instead facts of this person that differ, by their names */
    public Profile profile(Map<String, ?> instead) {
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
        facts.putAll(scheme.eligibility().enough(on));
        facts.putAll(instead);
        return Patch.stating(facts).applyTo(Profile.of(politicalStatus()));
    }
}

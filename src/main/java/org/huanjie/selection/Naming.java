package org.huanjie.selection;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.huanjie.ids.PostId;
import org.huanjie.input.Field;
import org.huanjie.input.UnwrappedFields;
import org.huanjie.person.Person;
import org.huanjie.person.PersonKey;
import org.huanjie.person.Profile;

/** Whom the party committee appoints, or lets hold a post concurrently (NS-4.0a, JY-4.1e). */
public record Naming(
        @Field(value = "人选", min = 1, max = 20) List<Named> people,

        @Field(value = "党组织意见", max = 1000) String opinion) {

    /** The same, with reasons for waivers that people have come to need. */
    Naming waiving(Function<Named, String> id, Map<String, String> reasons) {
        return new Naming(
                people.stream()
                        .map(person -> Optional.ofNullable(reasons.get(id.apply(person)))
                                .map(person::waiving)
                                .orElse(person))
                        .toList(),
                opinion);
    }

    /**
     * Somebody whom the party committee names.
     *
     * @param waiverReason why rules are waived that the scheme lets it waive
     */
    public record Named(
            @Field(value = "职务", max = 40) PostId post,

            @JsonUnwrapped @JsonIgnoreProperties({"ethnicity", "unit"}) @UnwrappedFields(required = "position")
            Person person,

            @JsonUnwrapped @JsonIgnoreProperties({"timeCommitment", "outstanding", "consent", "nomination"})
            Profile profile,

            @Field(value = "放宽理由", required = false, max = 500)
            Optional<String> waiverReason) {

        public Named {
            profile = profile.consenting();
        }

        public String name() {
            return person.name();
        }

        /** Whether both are one person. */
        public boolean samePerson(Named other) {
            return person.key().equals(other.person.key());
        }

        boolean samePersonInPost(Named other) {
            return post.equals(other.post) && samePerson(other);
        }

        boolean namesakeInPost(Named other) {
            return post.equals(other.post) && PersonKey.sameName(name(), other.name());
        }

        private Named waiving(String reason) {
            return new Named(post, person, profile, Optional.of(reason));
        }
    }
}

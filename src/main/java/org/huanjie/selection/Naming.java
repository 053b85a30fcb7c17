package org.huanjie.selection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.huanjie.input.Field;
import org.huanjie.person.PoliticalStatus;
import org.huanjie.person.Residence;
import org.huanjie.person.Staffing;

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

    public record Named(
            @Field(value = "职务", max = 40) String post,
            @Field(value = "姓名", max = 30) String name,
            @Field(value = "性别", max = 4) String sex,
            @Field("出生日期") LocalDate birthDate,
            @Field("政治面貌") PoliticalStatus politicalStatus,
            @Field(value = "户籍或居住", required = false) Optional<Residence> residence,
            @Field(value = "编制", required = false) Optional<Staffing> staffing,
            @Field(value = "来源", required = false, max = 40) Optional<String> source,
            @Field(value = "现任职务", max = 60) String position,

            @Field(value = "放宽理由", required = false, max = 500)
            Optional<String> waiverReason) {

        /** Whether both are one person: by name, sex and date of birth. */
        public boolean samePerson(Named other) {
            return name.equals(other.name) && sex.equals(other.sex) && birthDate.equals(other.birthDate);
        }

        boolean samePersonInPost(Named other) {
            return post.equals(other.post) && samePerson(other);
        }

        boolean namesakeInPost(Named other) {
            return post.equals(other.post) && name.equals(other.name);
        }

        private Named waiving(String reason) {
            return new Named(
                    post,
                    name,
                    sex,
                    birthDate,
                    politicalStatus,
                    residence,
                    staffing,
                    source,
                    position,
                    Optional.of(reason));
        }
    }
}

package org.huanjie.example.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.example.ExamplePerson;
import org.huanjie.person.Person;
import org.huanjie.person.Staffing;
import org.huanjie.registration.Nomination;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Post;
import org.huanjie.selection.Naming.Named;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Invented people who may hold a post under its scheme, for examples of answers. */
@Component
@Lazy
record ExamplePeople(Clock clock) {

    private static final List<String> NAMES = List.of("欧阳志远", "司徒雅文", "上官明哲");
    /** A person whom the party committee may name. */
    Named named(Scheme scheme, Post post, int number) {
        ExamplePerson example = new ExamplePerson(scheme, post, LocalDate.now(clock));
        String name = NAMES.get(number % NAMES.size());
        return new Named(
                post.id(),
                new Person(name, "男", "", "", "机关干部", example.birthDate()),
                example.profile(Map.of("staffing", post.staffing().orElse(Staffing.INSIDE))),
                Optional.empty());
    }

    /** Somebody who may stand. */
    Nomination nominee(Scheme scheme, Post post, int number) {
        ExamplePerson example = new ExamplePerson(scheme, post, LocalDate.now(clock));
        LocalDate birthDate = example.birthDate();
        return new Nomination(
                Optional.empty(),
                new Person("补充人选%d".formatted(number), "女", "汉族", "社区服务中心", "干事", birthDate),
                post.id(),
                example.profile(),
                Optional.empty(),
                List.of());
    }
}

package org.huanjie.selection.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.huanjie.person.Person;
import org.huanjie.person.PoliticalStatus;
import org.huanjie.person.Staffing;
import org.huanjie.registration.Nomination;
import org.huanjie.roster.Seat;
import org.huanjie.scheme.ExamplePerson;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Post;
import org.huanjie.selection.Naming.Named;
import org.springframework.stereotype.Component;

/** Invented people who may hold a post under its scheme, for examples of answers. */
@Component
public class SuitablePeople {

    private static final List<String> NAMES = List.of("欧阳志远", "司徒雅文", "上官明哲");

    private final Clock clock;

    SuitablePeople(Clock clock) {
        this.clock = clock;
    }

    /** A person whom the party committee may name. */
    public Named named(Scheme scheme, Post post, int number) {
        ExamplePerson example = new ExamplePerson(scheme, post);
        String name = NAMES.get(number % NAMES.size());
        return new Named(
                post.id(),
                new Person(name, "男", "", "", "机关干部", example.birthDate(LocalDate.now(clock))),
                example.profile().staffed(post.staffing().orElse(Staffing.INSIDE)),
                Optional.empty());
    }

    /** Somebody who may stand. */
    public Nomination nominee(Scheme scheme, Post post, int number) {
        ExamplePerson example = new ExamplePerson(scheme, post);
        LocalDate birthDate = example.birthDate(LocalDate.now(clock));
        return new Nomination(
                Optional.empty(),
                new Person("补充人选%d".formatted(number), "女", "汉族", "社区服务中心", "干事", birthDate),
                post.id(),
                example.profile(),
                Optional.empty(),
                List.of());
    }

    /** The seat that such a nominee would take. */
    public Seat seat(Scheme scheme, Post post) {
        ExamplePerson example = new ExamplePerson(scheme, post);
        return new Seat(
                post.id(),
                post.name(),
                "",
                "",
                "女",
                YearMonth.from(example.birthDate(LocalDate.now(clock))),
                example.politicalStatus() == PoliticalStatus.PARTY_MEMBER,
                staffing(post),
                "干事",
                post.chosenBy());
    }

    private static Staffing staffing(Post post) {
        return post.staffing().orElse(Staffing.OUTSIDE);
    }
}

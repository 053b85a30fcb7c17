package org.huanjie.ballot;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.answer.Asked;
import org.huanjie.ballot.Teller.Duty;

/**
 * What a meeting found out and adopted at its beginning. Without a quorum only the attendance matters.
 *
 * @param methodAdopted whether the meeting adopted the method of election
 */
public record MeetingOpening(
        @Asked(value = "应到人数", clause = "B.4") int entitled,
        @Asked(value = "实到人数", clause = "B.4") int present,

        @Asked(value = "选举办法已由大会通过", required = false, clause = "B.4")
        boolean methodAdopted,

        @Asked(value = "计票人", required = false, max = 20, clause = "B.4")
        List<Person> counters,

        @Asked(value = "监票人", required = false, max = 20, clause = "B.4")
        List<Person> scrutineers) {

    /** @param account with which the person signs the count sheet; those without one count but do not sign */
    public record Person(
            @Asked(value = "姓名", max = 50) String name,
            @Asked("签字账号") Optional<String> account) {

        Teller as(Duty duty) {
            return new Teller(duty, name, account);
        }
    }

    /** Counters first. */
    public List<Teller> tellers() {
        return Stream.concat(
                        counters.stream().map(person -> person.as(Duty.COUNTER)),
                        scrutineers.stream().map(person -> person.as(Duty.SCRUTINEER)))
                .toList();
    }
}

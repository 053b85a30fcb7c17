package org.huanjie.meeting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.input.Field;
import org.huanjie.meeting.Teller.Duty;
import org.huanjie.person.PersonKey;

/**
 * What a meeting found out and adopted at its beginning. Without a quorum only the attendance matters.
 *
 * @param methodAdopted whether the meeting adopted the method of election
 * @param excluded those found not to be due since the meeting was planned
 * @param exclusionsAdopted whether the meeting adopted the list of all who are not counted as due
 * @param calledOff whether it is not held when it was announced; nothing else of the answer matters then, and a new day is set (E8)
 */
public record MeetingOpening(
        @Field(value = "应到人数", clause = "B.4") int entitled,
        @Field(value = "实到人数", clause = "B.4") int present,

        @Field(value = "选举办法已由大会通过", required = false, clause = "B.4")
        boolean methodAdopted,

        @Field(value = "计票人", required = false, max = 20, clause = "B.4")
        List<ChosenTeller> counters,

        @Field(value = "监票人", required = false, max = 20, clause = "B.4")
        List<ChosenTeller> scrutineers,

        @Field(value = "另有不计入应到的人", required = false, max = 6, clause = "B.4")
        List<Excluded> excluded,

        @Field(value = "不计入应到的名单已由大会通过", required = false, clause = "B.4")
        boolean exclusionsAdopted,

        @Field(value = "因紧急情况申请变通投票方式", clause = "E24") Optional<Emergency> emergency,

        @Field(value = "不在公告的时间召开，另定会期", required = false, clause = "E8")
        boolean calledOff) {

    /**
     * The meeting cannot be held as planned; another form of voting is asked for, and nothing else of the answer matters (E24).
     *
     * @param everywhere for all meetings of the election that have not opened
     */
    public record Emergency(
            @Field(value = "投票方式", clause = "E24") VotingForm form,

            @Field(value = "紧急情况", min = 2, max = 500, clause = "E24")
            String reason,

            @Field(value = "适用于所有还没有召开的会场", required = false, clause = "E24")
            boolean everywhere) {}

    /**
     * @param account with which the person signs the count sheet; those without one count but do not sign
     * @param unit tells the person apart from a candidate, or another teller, of the same name
     */
    public record ChosenTeller(
            @Field(value = "姓名", name = true, max = 50) String name,
            @Field("签字账号") Optional<String> account,

            @Field(value = "单位（与候选人或其他计票人、监票人同名时填写）", max = 100, clause = "B.4")
            Optional<String> unit) {

        public ChosenTeller(String name, Optional<String> account) {
            this(name, account, Optional.empty());
        }

        /** Whether both are one person, as far as anybody has said. */
        public boolean samePerson(ChosenTeller other) {
            if (account.isPresent() && other.account.isPresent()) {
                return account.equals(other.account);
            }
            return PersonKey.sameName(name, other.name) && unit.equals(other.unit);
        }

        /** The name, with the unit where it was stated to tell namesakes apart. */
        private String printed() {
            return name + unit.map(where -> "（" + where + "）").orElse("");
        }

        Teller as(Duty duty) {
            return new Teller(duty, printed(), account);
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

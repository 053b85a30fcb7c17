package org.huanjie.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.ids.BallotId;
import org.huanjie.ids.ElectorateId;
import org.huanjie.input.Field;
import org.huanjie.roster.rules.PrintedNames;

/** The meetings at which an election's ballots are cast. */
public record MeetingPlan(@Field(value = "选举大会", min = 1) List<Row> meetings) {

    /** The same plan with the names as they are printed on the papers, by ballot. */
    MeetingPlan as(Map<BallotId, PrintedNames> printed) {
        return new MeetingPlan(meetings.stream()
                .map(row -> row.with(
                        row.shares().stream().map(share -> share.as(printed)).toList()))
                .toList());
    }

    /** The meetings of one electorate. */
    List<Row> of(ElectorateId electorate) {
        return meetings.stream()
                .filter(row -> row.electorate().equals(electorate))
                .toList();
    }

    /**
     * One meeting.
     *
     * @param electorate the id of an electorate of the scheme
     * @param voters all who have the right to vote there
     * @param excluded those of them who are not counted as due
     * @param shares its own seats, where the scheme gives every meeting some (G3)
     */
    public record Row(
            @Field("选举单位") ElectorateId electorate,
            @Field(value = "会场名称", max = 100) String name,
            @Field("地点") String place,
            @Field("日期") LocalDate date,
            @Field("时间") LocalTime time,
            @Field(value = "有选举权的人数", clause = "B.4") int voters,

            @Field(value = "不计入应到的人", required = false, max = 6, clause = "B.4")
            List<Excluded> excluded,

            @Field(value = "分配给本会场的名额", required = false, max = 20, clause = "G3")
            List<Share> shares) {

        private Row with(List<Share> own) {
            return new Row(electorate, name, place, date, time, voters, excluded, own);
        }

        /** People who are due to attend. */
        public int entitled() {
            return voters - excluded.stream().mapToInt(Excluded::people).sum();
        }

        /** What it votes on for a ballot of the scheme. */
        public Optional<Share> share(BallotId ballot) {
            return shares.stream()
                    .filter(share -> share.ballot().equals(ballot))
                    .findFirst();
        }
    }

    /**
     * A meeting's own part of a ballot.
     *
     * @param ballot the id of a ballot of the scheme
     * @param candidates those on its paper, by id or by the name that is printed
     */
    public record Share(
            @Field(value = "选票", clause = "G3") BallotId ballot,
            @Field(value = "名额", min = 1, clause = "G3") int seats,
            @Field(value = "候选人", clause = "G3") List<String> candidates) {

        private Share as(Map<BallotId, PrintedNames> printed) {
            return printed.containsKey(ballot)
                    ? new Share(
                            ballot,
                            seats,
                            candidates.stream().map(printed.get(ballot)::meant).toList())
                    : this;
        }
    }
}

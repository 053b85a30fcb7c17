package org.huanjie.ballot;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.huanjie.answer.Asked;

/** The meetings at which an election's ballots are cast. */
public record MeetingPlan(@Asked(value = "选举大会", min = 1) List<Row> meetings) {

    /**
     * One meeting.
     *
     * @param electorate the id of an electorate of the scheme
     * @param voters all who have the right to vote there
     * @param excluded those of them who are not counted as due
     */
    public record Row(
            @Asked("选举单位") String electorate,
            @Asked(value = "会场名称", max = 100) String name,
            @Asked("地点") String place,
            @Asked("日期") LocalDate date,
            @Asked("时间") LocalTime time,
            @Asked(value = "有选举权的人数", clause = "B.4") int voters,

            @Asked(value = "不计入应到的人", required = false, max = 6, clause = "B.4")
            List<Excluded> excluded) {

        /** Those who are due. */
        public int entitled() {
            return voters - excluded.stream().mapToInt(Excluded::people).sum();
        }
    }
}

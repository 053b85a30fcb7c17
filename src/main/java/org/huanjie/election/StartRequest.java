package org.huanjie.election;

import java.time.LocalDate;
import java.util.Optional;
import org.huanjie.input.Field;

/**
 * What it takes to start an election.
 *
 * @param termEnd needed only where the program has not brought the present committee into office
 * @param pastConfirmed whether a start more than a week back is meant
 */
public record StartRequest(
        @Field(value = "行政区划代码", min = 2, max = 12) String division,
        @Field(value = "换届方案", max = 64) String scheme,
        @Field("启动日期") LocalDate start,

        @Field(value = "党组织换届结束日期", required = false) Optional<LocalDate> partyElectionEnd,

        @Field(value = "本届任期届满日期", required = false, clause = "B.1 Art 4")
        Optional<LocalDate> termEnd,

        @Field(value = "确认启动日期在一周以前", required = false, clause = "E18")
        boolean pastConfirmed) {

    /** A start that is not long past. */
    public StartRequest(
            String division,
            String scheme,
            LocalDate start,
            Optional<LocalDate> partyElectionEnd,
            Optional<LocalDate> termEnd) {
        this(division, scheme, start, partyElectionEnd, termEnd, false);
    }

    StartRequest withTermEnd(Optional<LocalDate> end) {
        return new StartRequest(division, scheme, start, partyElectionEnd, end, pastConfirmed);
    }
}

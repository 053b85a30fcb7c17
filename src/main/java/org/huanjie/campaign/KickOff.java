package org.huanjie.campaign;

import java.time.LocalDate;
import org.huanjie.input.Field;

/** The meeting with which a campaign sets out (HB-1). */
public record KickOff(
        @Field("会议日期") LocalDate on,

        @Field(value = "会议形式", max = 100) String form,

        @Field(value = "参加人数", min = 1, max = 1_000_000) int attended,

        @Field(value = "参加单位", required = false, max = 1000) String bodies) {}

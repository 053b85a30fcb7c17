package org.huanjie.publicity;

import java.util.List;
import org.huanjie.input.Field;
import org.huanjie.publicity.Objection.Outcome;

/**
 * What the investigation of an objection found.
 *
 * @param reminder what a person with a minor fault is reminded of
 * @param people who are not appointed, by their ids on the notice
 */
public record Conclusion(
        @Field(value = "调查结论", clause = "B.7") Outcome outcome,
        @Field(value = "调查情况", max = 2_000, clause = "B.7") String grounds,

        @Field(value = "提醒内容（一般性问题须填写）", required = false, max = 500, clause = "B.7")
        String reminder,

        @Field(value = "不予任用的人选（问题严重须指明）", required = false, max = 50, clause = "B.7")
        List<String> people) {}

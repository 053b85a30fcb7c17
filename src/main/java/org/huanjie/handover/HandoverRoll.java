package org.huanjie.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huanjie.input.Field;

/** How the old team handed over to the new one, or that it would not; and how the new one took office (GD-3 to GD-6, E23). */
public record HandoverRoll(
        @Field(value = "交接结果") Outcome outcome,

        @Field(value = "移交日期", required = false) Optional<LocalDate> on,

        @Field(value = "移交清单", required = false, max = 60) List<Item> items,

        @Field(value = "移交人", required = false, max = 30) String giver,

        @Field(value = "接收人", required = false, max = 30) String receiver,

        @Field(value = "监交人", required = false, max = 30) String supervisor,

        @Field(value = "拒不移交的情况", required = false, max = 1000)
        String refusal,

        @Field(value = "集体宣誓", required = false) Optional<Oath> oath,

        @Field(value = "集体谈话", required = false) Optional<Talk> talk,

        @Field(value = "离任和落选人员关怀", required = false, max = 500)
        String care,

        @Field(value = "关怀人数", required = false, min = 0, max = MOST_CARED_FOR)
        int caredFor,

        @Field(value = "进入其他班子的情况", required = false, max = 20)
        List<Entry> entries) {

    private static final int MOST_CARED_FOR = 10_000;

    /** Whether the old team handed over. */
    public enum Outcome {
        HANDED_OVER,
        REFUSED
    }

    /**
     * A line of the roll.
     *
     * @param item one of the items of the scheme, or anything beside
     * @param content what exactly, such as how many seals
     */
    public record Item(
            @Field(value = "移交事项", max = 60) String item,

            @Field(value = "内容和数量", required = false, max = 500)
            String content) {}

    /** @param sworn how many of the new committee took the oath */
    public record Oath(
            @Field("宣誓日期") LocalDate on,
            @Field(value = "宣誓人数", min = 0, max = 100) int sworn) {}

    /** @param by who talked with the new committee */
    public record Talk(
            @Field("谈话日期") LocalDate on,
            @Field(value = "谈话人", max = 60) String by) {}

    /**
     * Whether somebody entered the other body for which the scheme lets the post's holder stand.
     *
     * @param reason why not; such people make the list of exceptions (LN-5.2)
     */
    public record Entry(
            @Field(value = "人员", max = 64) String person,
            @Field("是否进入") boolean entered,

            @Field(value = "未进入的原因", required = false, max = 500)
            String reason) {}
}

package org.huanjie.committee;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huanjie.answer.Asked;

/** How the old team handed over to the new one, or that it would not; and how the new one took office (GD-3 to GD-6, E23). */
public record HandoverRoll(
        @Asked(value = "交接结果") Outcome outcome,

        @Asked(value = "移交日期", required = false) Optional<LocalDate> on,

        @Asked(value = "移交清单", required = false, max = 60) List<Item> items,

        @Asked(value = "移交人", required = false, max = 30) String giver,

        @Asked(value = "接收人", required = false, max = 30) String receiver,

        @Asked(value = "监交人", required = false, max = 30) String supervisor,

        @Asked(value = "拒不移交的情况", required = false, max = 1000)
        String refusal,

        @Asked(value = "集体宣誓", required = false) Optional<Oath> oath,

        @Asked(value = "集体谈话", required = false) Optional<Talk> talk,

        @Asked(value = "离任和落选人员关怀", required = false, max = 500)
        String care,

        @Asked(value = "进入其他班子的情况", required = false, max = 20)
        List<Entry> entries) {

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
            @Asked(value = "移交事项", max = 60) String item,

            @Asked(value = "内容和数量", required = false, max = 500)
            String content) {}

    /** @param sworn how many of the new committee took the oath */
    public record Oath(
            @Asked("宣誓日期") LocalDate on,
            @Asked(value = "宣誓人数", min = 0, max = 100) int sworn) {}

    /** @param by who talked with the new committee */
    public record Talk(
            @Asked("谈话日期") LocalDate on,
            @Asked(value = "谈话人", max = 60) String by) {}

    /**
     * Whether somebody entered the other body for which the scheme lets the post's holder stand.
     *
     * @param reason why not; such people make the list of exceptions (LN-5.2)
     */
    public record Entry(
            @Asked(value = "人员", max = 64) String person,
            @Asked("是否进入") boolean entered,

            @Asked(value = "未进入的原因", required = false, max = 500)
            String reason) {}
}

package org.huanjie.simulation;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.campaign.Campaign;
import org.huanjie.simulation.FinalCount.Comparison;
import org.springframework.util.unit.DataSize;

/**
 * What a simulation did.
 *
 * @param heap the most that was in use when somebody looked
 * @param campaign how far the campaign has come, where there is one
 * @param tasks how many user tasks were done by this program
 * @param waiting how many tasks the staff still have
 * @param faults one sentence for each task that nobody could do, and each job that failed
 */
public record SimulationResult(
        LocalDateTime at,
        Duration wall,
        DataSize heap,
        long tasks,
        int begun,
        int completed,
        int closedOtherwise,
        Optional<Campaign.State> campaign,
        int waiting,
        List<String> faults) {

    private static final double MILLIS = 1000;
    private static final int SHOWN = 20;

    /** Whether all elections that began have ended, and the campaign with them. */
    boolean archived() {
        return begun > 0
                && begun == completed + closedOtherwise
                && campaign.map(Campaign.State::closed).orElse(true);
    }

    /** In Chinese, line by line. */
    List<String> told(Optional<Comparison> comparison, Optional<DataSize> database) {
        Stream<String> figures = Stream.of(
                "模拟停在%s：启动换届%d次，归档%d次，其他结束%d次，待办任务%d项".formatted(at, begun, completed, closedOtherwise, waiting),
                "本次运行办理任务%d项，用时%s，每秒%.1f项；堆内存最多%d MB；数据库%s"
                        .formatted(
                                tasks,
                                ProgressLine.clock(wall),
                                tasks * MILLIS / Math.max(1, wall.toMillis()),
                                heap.toMegabytes(),
                                database.map(size -> size.toMegabytes() + " MB").orElse("在内存中")));
        Stream<String> campaignStands = campaign.stream().map(state -> "集中换届：" + state.title());
        return Stream.of(
                        figures,
                        campaignStands,
                        comparison.stream().flatMap(SimulationResult::told),
                        listed("没有办成：", faults))
                .flatMap(lines -> lines)
                .toList();
    }

    private static Stream<String> told(Comparison compared) {
        String verdict = compared.equal() ? "全部一致" : compared.differences().size() + "个不一致";
        return Stream.of(
                        Stream.of("最终报表、活动页面与逐条会议记录的独立统计核对：%d次换届的记录，%d个数字，%s"
                                .formatted(compared.minutes(), compared.figures(), verdict)),
                        listed("不一致：", compared.differences()),
                        listed("记录封印不符：", compared.damaged()))
                .flatMap(lines -> lines);
    }

    private static Stream<String> listed(String what, List<String> all) {
        return all.stream().limit(SHOWN).map(what::concat);
    }
}

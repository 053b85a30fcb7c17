package org.huanjie.example.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.TaskExample;
import org.huanjie.engine.TaskExamples;
import org.huanjie.handover.HandoverOrder;
import org.huanjie.handover.HandoverRoll;
import org.huanjie.handover.HandoverRoll.Entry;
import org.huanjie.handover.HandoverRoll.Item;
import org.huanjie.handover.HandoverRoll.Oath;
import org.huanjie.handover.HandoverRoll.Outcome;
import org.huanjie.handover.HandoverRoll.Talk;
import org.huanjie.handover.Handovers;
import org.huanjie.handover.rules.HandoverRule;
import org.huanjie.roster.MakeUp;
import org.huanjie.scheme.Scheme.Handover;
import org.huanjie.selection.Committee;
import org.huanjie.summary.Archive;
import org.huanjie.summary.Summary;
import org.huanjie.summary.Summary.Before;
import org.huanjie.summary.SummaryService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Everything is handed over today, or within the days of grace; then the report, and an archive that is complete. */
@Component
@Lazy
record ClosingExamples(Handovers handovers, Committee committee, SummaryService summaries, Clock clock)
        implements TaskExamples {

    private static final int DAYS_OF_GRACE = 5;
    private static final int CARED_FOR = 3;

    @Override
    public List<TaskExample<?>> all() {
        return List.of(
                TaskExample.of(HandoverRoll.class, this::roll),
                TaskExample.of(HandoverOrder.class, task -> order()),
                TaskExample.of(Summary.class, this::summary),
                TaskExample.of(Archive.class, this::archive));
    }

    private HandoverRoll roll(TaskContext task) {
        Handover asked = handovers.asked(task.election());
        LocalDate today = LocalDate.now(clock);
        return new HandoverRoll(
                Outcome.HANDED_OVER,
                Optional.of(today),
                asked.items().stream().map(item -> new Item(item, "全部，当场清点无误")).toList(),
                "欧阳志远",
                "司徒雅文",
                "上官明哲",
                "",
                asked.oath()
                        .map(basis -> new Oath(
                                today, committee.makeUp(task.election()).members())),
                asked.talk().map(basis -> new Talk(today, "上官明哲")),
                asked.care().map(basis -> "逐人谈心，帮助解决实际困难。").orElse(""),
                asked.care().map(basis -> CARED_FOR).orElse(0),
                HandoverRule.entering(asked, committee.seats(task.election())).stream()
                        .map(seat -> new Entry(seat.person(), true, ""))
                        .toList());
    }

    private HandoverOrder order() {
        return new HandoverOrder(LocalDate.now(clock).plusDays(DAYS_OF_GRACE), "诸葛正清", "责令在限期内移交印章、档案和资金资产。");
    }

    private Summary summary(TaskContext task) {
        MakeUp after = committee.wholeMakeUp(task.election());
        return new Summary(
                new Before(7, 3, 0),
                "上届委员7人，本届" + after.members() + "人，编制外委员" + after.outside() + "人，来源更广，结构更优。",
                "宣传发动充分，竞职演讲公开，分会场投票组织有序。",
                "个别单位团员底数不清，今后每半年核对一次。",
                "上级党委组织部、上级团委",
                Optional.of(LocalDate.now(clock)));
    }

    private Archive archive(TaskContext task) {
        return new Archive(
                summaries.archiveOf(task.election()).stream()
                        .map(item -> new Archive.Item(item.id(), true))
                        .toList(),
                true,
                "钟晓岚",
                "机关档案室3号柜");
    }
}

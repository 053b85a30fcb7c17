package org.huanjie.example.process;

import java.util.List;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.TaskExample;
import org.huanjie.engine.TaskExamples;
import org.huanjie.lookback.LookBackPlace;
import org.huanjie.lookback.LookBackSheet;
import org.huanjie.lookback.LookBacks;
import org.huanjie.lookback.RemedyCheck;
import org.huanjie.lookback.RemedyPlan;
import org.huanjie.lookback.process.LookBackModel;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Places without a concern, and remedies that work. */
@Component
@Lazy
public record LookBackExamples(LookBacks lookBacks) implements TaskExamples {

    @Override
    public List<TaskExample<?>> all() {
        return List.of(
                TaskExample.of(LookBackSheet.class, this::answers),
                TaskExample.of(
                        RemedyPlan.class,
                        task -> new RemedyPlan("逐户走访核实，补齐公示和移交手续", "包村干部", lookBacks.recheck(task.campaign()))),
                TaskExample.of(RemedyCheck.class, task -> new RemedyCheck(true, "现场复查，手续已经补齐，群众没有意见")));
    }

    private LookBackSheet answers(TaskContext task) {
        return new LookBackSheet(
                lookBacks.answeredBy(task.campaign(), task.value(LookBackModel.ANSWERER, String.class)).stream()
                        .map(LookBackPlace::code)
                        .map(place -> new LookBackSheet.Row(place, List.of(), ""))
                        .toList());
    }
}

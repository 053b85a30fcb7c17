package org.huanjie.example.process;

import java.util.List;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.TaskExample;
import org.huanjie.engine.TaskExamples;
import org.huanjie.publicity.Conclusion;
import org.huanjie.publicity.NoticeKind;
import org.huanjie.publicity.Objection.Outcome;
import org.huanjie.publicity.Posting;
import org.huanjie.publicity.PostingForm;
import org.huanjie.publicity.PublicNotices;
import org.huanjie.publicity.process.NoticeModel;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A notice as it is offered, and an objection without grounds. */
@Component
@Lazy
record PublicityExamples(PublicNotices notices) implements TaskExamples {

    @Override
    public List<TaskExample<?>> all() {
        return List.of(
                TaskExample.of(Posting.class, this::posting),
                TaskExample.of(
                        Conclusion.class,
                        task -> new Conclusion(Outcome.UNFOUNDED, "经向所在单位和有关人员核实，反映的问题不属实。", "", List.of())));
    }

    private Posting posting(TaskContext task) {
        NoticeKind kind = NoticeKind.of(task.value(NoticeModel.KIND, String.class));
        PostingForm form = notices.form(task.election(), kind);
        return new Posting(form.title(), form.text(), form.scope(), form.media(), "0898-88001234", "镇政府二楼换届工作办公室");
    }
}

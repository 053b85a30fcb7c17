package org.huanjie.example.process;

import java.util.List;
import org.huanjie.campaignscheme.CampaignScheme.Question;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.TaskExample;
import org.huanjie.engine.TaskExamples;
import org.huanjie.spotcheck.CallAnswer;
import org.huanjie.spotcheck.CallSheet;
import org.huanjie.spotcheck.Circulation;
import org.huanjie.spotcheck.ElectionFacts;
import org.huanjie.spotcheck.RectificationReply;
import org.huanjie.spotcheck.RectificationSheet;
import org.huanjie.spotcheck.SpotCheckForms;
import org.huanjie.spotcheck.SpotChecks;
import org.huanjie.spotcheck.process.SpotCheckModel;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Calls that hear what the record says, and findings that are put right at once. */
@Component
@Lazy
public record SpotCheckExamples(SpotChecks checks, SpotCheckForms forms) implements TaskExamples {

    private static final String ANY_NUMBER = "7";

    @Override
    public List<TaskExample<?>> all() {
        return List.of(
                TaskExample.of(CallSheet.class, this::calls),
                TaskExample.of(
                        Circulation.class,
                        task -> new Circulation(
                                forms.circulation(task.campaign(), round(task)).text())),
                TaskExample.of(RectificationSheet.class, this::rectification),
                TaskExample.of(RectificationReply.class, this::confirmation));
    }

    private CallSheet calls(TaskContext task) {
        List<Question> asked = checks.asked(task.campaign()).orElseThrow().questions();
        return new CallSheet(
                checks
                        .callList(task.campaign(), round(task), task.value(SpotCheckModel.CALLING_COUNTY, String.class))
                        .stream()
                        .map(call -> new CallSheet.Row(
                                call.place().code(), 1, true, answers(asked, checks.facts(task.campaign(), call)), ""))
                        .toList());
    }

    private static List<CallAnswer> answers(List<Question> asked, ElectionFacts facts) {
        return asked.stream()
                .map(question -> new CallAnswer(question.id(), said(question, facts)))
                .toList();
    }

    private static String said(Question question, ElectionFacts facts) {
        return switch (question.answer()) {
            case YES_NO -> question.good().orElse(true) ? CallAnswer.YES : CallAnswer.NO;
            case NUMBER -> number(question.id().equals("present") ? facts.present() : facts.papers());
            case TEXT ->
                question.id().equals("secretary") && !facts.secretaries().isEmpty()
                        ? facts.secretaries().get(0)
                        : "民主推荐";
        };
    }

    private static String number(List<Integer> recorded) {
        return recorded.isEmpty() ? ANY_NUMBER : recorded.get(0).toString();
    }

    private RectificationSheet rectification(TaskContext task) {
        return new RectificationSheet(checks.open(task.campaign(), round(task), responsible(task)).stream()
                .map(finding -> new RectificationSheet.Row(
                        finding.place().code(), finding.question(), "已补办手续并张榜公布", "换届档案第12页，现场照片2张"))
                .toList());
    }

    private RectificationReply confirmation(TaskContext task) {
        return new RectificationReply(checks.open(task.campaign(), round(task), responsible(task)).stream()
                .map(finding -> new RectificationReply.Row(finding.place().code(), finding.question(), true, ""))
                .toList());
    }

    private static int round(TaskContext task) {
        return task.value(SpotCheckModel.ROUND, Integer.class);
    }

    private static String responsible(TaskContext task) {
        return task.value(SpotCheckModel.RESPONSIBLE, String.class);
    }
}

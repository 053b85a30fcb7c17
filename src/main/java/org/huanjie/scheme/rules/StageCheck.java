package org.huanjie.scheme.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huanjie.calendar.Span;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.StagePlan;
import org.huanjie.scheme.Scheme.StagePlan.Step;
import org.huanjie.scheme.SchemeFinding;

/** Whether the stages follow one another, have the steps that the scheme's parts need, and are long enough for them. */
final class StageCheck {

    private final Scheme scheme;
    private final List<SchemeFinding> findings = new ArrayList<>();

    private StageCheck(Scheme scheme) {
        this.scheme = scheme;
    }

    static List<SchemeFinding> findings(Scheme scheme) {
        StageCheck check = new StageCheck(scheme);
        check.stagesThere();
        check.stagesFollow();
        scheme.stages().forEach(check::stage);
        return check.findings;
    }

    private void stagesThere() {
        for (String stage : Steps.stages()) {
            Optional<StagePlan> plan = plan(stage);
            if (StepsTaken.has(scheme, stage) && plan.isEmpty()) {
                block("stage-missing", "stages", "", "缺少" + Steps.stageName(stage) + "（" + stage + "）");
            }
            plan.filter(any -> !StepsTaken.has(scheme, stage))
                    .ifPresent(any -> block(
                            "stage-superfluous",
                            path(any),
                            any.basis().clause(),
                            "有" + Steps.stageName(stage) + "，却没有写明培训内容（training）"));
        }
    }

    private void stagesFollow() {
        List<StagePlan> stages = StepsTaken.inOrder(scheme);
        for (int next = 1; next < stages.size(); next++) {
            StagePlan before = stages.get(next - 1);
            StagePlan stage = stages.get(next);
            if (stage.from() <= before.to()) {
                block(
                        "stage-overlap",
                        path(stage) + ".from",
                        stage.basis().clause(),
                        Steps.stageName(stage.stage()) + "从第" + stage.from() + "天开始，而" + Steps.stageName(before.stage())
                                + "到第" + before.to() + "天才结束");
            }
        }
    }

    private void stage(StagePlan stage) {
        for (String step : Steps.of(stage.stage())) {
            stepThere(stage, step);
        }
        stage.steps().forEach(step -> within(stage, step));
        stepsFollow(stage);
        longEnough(stage);
    }

    private void stepThere(StagePlan stage, String name) {
        Optional<Step> step =
                stage.steps().stream().filter(any -> any.step().equals(name)).findFirst();
        boolean taken = StepsTaken.takes(scheme, name);
        if (taken && step.isEmpty()) {
            block(
                    "step-missing",
                    path(stage) + ".steps",
                    stage.basis().clause(),
                    "缺少" + called(name) + "（" + name + "）");
        }
        step.filter(any -> !taken)
                .ifPresent(any -> block(
                        "step-superfluous",
                        path(stage, any),
                        any.basis().clause(),
                        "这套规则没有" + called(name) + "，不应有这一步（" + name + "）"));
    }

    private void within(StagePlan stage, Step step) {
        boolean endsLate = step.to() > stage.to() && !Steps.isWindow(step.step());
        if (step.from() < stage.from() || step.from() > stage.to() || endsLate) {
            block(
                    "step-outside-stage",
                    path(stage, step),
                    step.basis().clause(),
                    called(step.step()) + "（第" + step.from() + "至" + step.to() + "天）不在" + Steps.stageName(stage.stage())
                            + "（第" + stage.from() + "至" + stage.to() + "天）之内");
        }
    }

    private void stepsFollow(StagePlan stage) {
        List<Step> steps = StepsTaken.inOrder(stage);
        for (int next = 1; next < steps.size(); next++) {
            Step before = steps.get(next - 1);
            Step step = steps.get(next);
            if (step.from() < before.from()) {
                block(
                        "step-order",
                        path(stage, step) + ".from",
                        step.basis().clause(),
                        called(step.step()) + "从第" + step.from() + "天开始，早于它前面的" + called(before.step()) + "（第"
                                + before.from() + "天）");
            }
        }
    }

    /** G4: even without holidays, the windows and what must follow them have to fit. */
    private void longEnough(StagePlan stage) {
        int earliest = stage.from();
        for (Step step : StepsTaken.inOrder(stage)) {
            Optional<Span> span = StepsTaken.window(scheme, step.step());
            int from = Math.max(step.from(), earliest);
            int end = from + span.map(Steps::shortest).orElse(0);
            boolean pushed = from > step.from() || span.isPresent();
            if (pushed && end > stage.to()) {
                tooShort(stage, step, end);
                return;
            }
            earliest = span.isPresent() ? Math.max(step.to(), end) + 1 : earliest;
        }
    }

    private void tooShort(StagePlan stage, Step step, int end) {
        block(
                "stage-too-short",
                path(stage, step),
                step.basis().clause(),
                Steps.stageName(stage.stage()) + "到第" + stage.to() + "天为止，放不下其中的期限：" + called(step.step()) + "最早要到第"
                        + end + "天才能完成");
    }

    private Optional<StagePlan> plan(String stage) {
        return scheme.stages().stream()
                .filter(plan -> plan.stage().equals(stage))
                .findFirst();
    }

    private String path(StagePlan stage) {
        return "stages[" + scheme.stages().indexOf(stage) + "]";
    }

    private String path(StagePlan stage, Step step) {
        return path(stage) + ".steps[" + stage.steps().indexOf(step) + "]";
    }

    private static String called(String step) {
        return "“" + Steps.name(step) + "”";
    }

    private void block(String rule, String field, String clause, String message) {
        findings.add(SchemeFinding.blocking(rule, field, clause, message));
    }
}

package org.huanjie.scheme.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.huanjie.calendar.Span;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.ChosenBy;
import org.huanjie.scheme.Scheme.StagePlan;

/** Which stages and steps an election under a scheme takes. */
final class StepsTaken {

    private StepsTaken() {}

    /** The scheme's stages in the order in which they come. */
    static List<StagePlan> inOrder(Scheme scheme) {
        return sorted(
                scheme.stages(), Comparator.comparingInt(stage -> Steps.stages().indexOf(stage.stage())));
    }

    /** A stage's steps in the order in which they are taken. */
    static List<StagePlan.Step> inOrder(StagePlan stage) {
        return sorted(stage.steps(), Comparator.comparingInt(step -> Steps.all().indexOf(step.step())));
    }

    /** How long a window step lasts at least; nothing when the step is no window. */
    static Optional<Span> window(Scheme scheme, String step) {
        return switch (step) {
            case Steps.ANNOUNCEMENT -> scheme.announcement().map(Scheme.Notice::window);
            case Steps.REGISTRATION -> Optional.of(scheme.nomination().window());
            case Steps.RESULT_NOTICE -> scheme.resultNotice().map(Scheme.Notice::window);
            case Steps.HANDOVER -> scheme.handover().map(Scheme.Handover::window);
            default -> Optional.empty();
        };
    }

    /** Whether an election under this scheme takes the step. */
    static boolean takes(Scheme scheme, String step) {
        return switch (step) {
            case "survey" -> scheme.survey().isPresent();
            case Steps.ANNOUNCEMENT -> scheme.announcement().isPresent();
            case "waivers" -> knowsWaivers(scheme);
            case "competition" -> scheme.competition().isPresent();
            case "delegates", "credentials" -> scheme.congress().isPresent();
            case "meeting-preparation", "voting" -> !scheme.ballots().isEmpty();
            case "decision" -> fills(scheme, ChosenBy.DECISION);
            case "secretary" -> fills(scheme, ChosenBy.APPOINTMENT) || fills(scheme, ChosenBy.CONCURRENT);
            case "inspection" -> scheme.inspection().isPresent();
            case Steps.RESULT_NOTICE -> scheme.resultNotice().isPresent();
            case Steps.HANDOVER -> scheme.handover().isPresent();
            case "training-plan", "training" -> scheme.training().isPresent();
            default -> true;
        };
    }

    /** Whether an election under this scheme has the stage. */
    static boolean has(Scheme scheme, String stage) {
        return !stage.equals(Steps.TRAINING) || scheme.training().isPresent();
    }

    private static boolean knowsWaivers(Scheme scheme) {
        return scheme.eligibility()
                .age()
                .relaxation()
                .filter(Scheme.Eligibility.Relaxation::waiver)
                .isPresent();
    }

    private static boolean fills(Scheme scheme, ChosenBy way) {
        return scheme.posts().stream().anyMatch(post -> post.chosenBy() == way);
    }

    private static <T> List<T> sorted(List<T> rows, Comparator<T> order) {
        List<T> sorted = new ArrayList<>(rows);
        sorted.sort(order);
        return sorted;
    }
}

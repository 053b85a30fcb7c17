package org.huanjie.scheme.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.calendar.Span;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.ChosenBy;

/** The steps of an election in the order in which they are taken. */
public final class Steps {

    public static final String PREPARATION = "preparation";
    public static final String IMPLEMENTATION = "implementation";
    public static final String TRAINING = "training";
    public static final String SUMMARY = "summary";

    public static final String ANNOUNCEMENT = "announcement";
    public static final String REGISTRATION = "registration";
    public static final String RESULT_NOTICE = "result-notice";

    private static final Map<String, List<String>> OF_STAGE = new LinkedHashMap<>();

    static {
        OF_STAGE.put(PREPARATION, List.of("leading-group", "survey", "plan", "plan-approval"));
        OF_STAGE.put(
                IMPLEMENTATION,
                List.of(
                        ANNOUNCEMENT,
                        REGISTRATION,
                        "review",
                        "waivers",
                        "candidate-list",
                        "candidate-approval",
                        "competition",
                        "meeting-preparation",
                        "voting",
                        "decision",
                        "secretary",
                        "inspection",
                        RESULT_NOTICE,
                        "result-approval",
                        "appointment"));
        OF_STAGE.put(TRAINING, List.of("training-plan", "training"));
        OF_STAGE.put(SUMMARY, List.of("summary", "archive"));
    }

    private Steps() {}

    /** The stages of JY-6.1 to JY-6.4 in their order. */
    public static List<String> stages() {
        return List.copyOf(OF_STAGE.keySet());
    }

    /** The steps that a stage may have, in their order. */
    public static List<String> of(String stage) {
        return OF_STAGE.getOrDefault(stage, List.of());
    }

    /** All steps of all stages, in their order. */
    public static List<String> all() {
        return OF_STAGE.values().stream().flatMap(List::stream).toList();
    }

    /** How long a window step lasts at least; nothing when the step is no window. */
    public static Optional<Span> window(Scheme scheme, String step) {
        return switch (step) {
            case ANNOUNCEMENT -> scheme.announcement().map(Scheme.Notice::window);
            case REGISTRATION -> Optional.of(scheme.nomination().window());
            case RESULT_NOTICE -> scheme.resultNotice().map(Scheme.Notice::window);
            default -> Optional.empty();
        };
    }

    /** Whether the end of a step follows from a window. */
    public static boolean isWindow(String step) {
        return List.of(ANNOUNCEMENT, REGISTRATION, RESULT_NOTICE).contains(step);
    }

    /** Whether an election under this scheme takes the step. */
    public static boolean takes(Scheme scheme, String step) {
        return switch (step) {
            case "survey" -> scheme.survey().isPresent();
            case ANNOUNCEMENT -> scheme.announcement().isPresent();
            case "waivers" ->
                scheme.eligibility()
                        .age()
                        .relaxation()
                        .filter(Scheme.Eligibility.Relaxation::waiver)
                        .isPresent();
            case "competition" -> scheme.competition().isPresent();
            case "meeting-preparation", "voting" -> !scheme.ballots().isEmpty();
            case "decision" -> fills(scheme, ChosenBy.DECISION);
            case "secretary" -> fills(scheme, ChosenBy.APPOINTMENT) || fills(scheme, ChosenBy.CONCURRENT);
            case "inspection" -> scheme.inspection().isPresent();
            case RESULT_NOTICE -> scheme.resultNotice().isPresent();
            case "training-plan", TRAINING -> scheme.training().isPresent();
            default -> true;
        };
    }

    /** Calendar days that a window lasts at the very least, in weeks without holidays. */
    public static int shortest(Span span) {
        int weekends = span.unit() == Span.Unit.WORKING ? (span.days() - 1) / 5 : 0;
        return span.days() + 2 * weekends;
    }

    private static boolean fills(Scheme scheme, ChosenBy way) {
        return scheme.posts().stream().anyMatch(post -> post.chosenBy() == way);
    }
}

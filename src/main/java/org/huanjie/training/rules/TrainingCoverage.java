package org.huanjie.training.rules;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.huanjie.training.Trainee;

/** Training covers everyone elected: whoever missed all courses gets a further one (JY-6.3). */
public final class TrainingCoverage {

    private TrainingCoverage() {}

    /**
     * Trainees who have not attended any course yet.
     *
     * @param attended ids of those who came to at least one
     */
    public static List<Trainee> missing(Collection<Trainee> trainees, Set<String> attended) {
        return trainees.stream()
                .filter(trainee -> !attended.contains(trainee.id()))
                .toList();
    }

    /** Whole percent of those who came to at least one course, rounded down: 100 means everyone. */
    public static int percent(Collection<Trainee> trainees, Set<String> attended) {
        int missing = missing(trainees, attended).size();
        return trainees.isEmpty() ? 100 : (trainees.size() - missing) * 100 / trainees.size();
    }
}

package org.huanjie.spotcheck;

import java.util.List;
import java.util.Optional;

/**
 * A place that was drawn, and what was heard when it was called.
 *
 * @param caller the county that calls
 * @param tries how often it was called; zero before
 * @param calledBy nobody before
 */
public record SpotCheckCall(
        int round,
        int part,
        EligiblePlace place,
        String caller,
        int tries,
        boolean reached,
        List<CallAnswer> answers,
        String remark,
        Optional<String> calledBy) {

    public boolean done() {
        return calledBy.isPresent();
    }
}

package org.huanjie;

import java.util.List;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Production was asked for without settings that only the installation can know, or with some that anybody would guess. */
class MissingSettings extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param faults each with the name of its setting */
    MissingSettings(List<String> faults) {
        super(String.join("\n", faults));
    }

    /** Names each setting in a line of its own. */
    static class Report extends AbstractFailureAnalyzer<MissingSettings> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, MissingSettings missing) {
            return new FailureAnalysis(missing.getMessage(), "Set them in the environment and start again.", missing);
        }
    }
}

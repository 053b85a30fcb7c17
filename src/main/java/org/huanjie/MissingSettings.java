package org.huanjie;

import java.util.List;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Production was asked for without settings that only the installation can know. */
class MissingSettings extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MissingSettings(List<String> settings) {
        super(String.join(
                "\n", settings.stream().map(name -> name + " is not set").toList()));
    }

    /** Names each missing setting in a line of its own. */
    static class Report extends AbstractFailureAnalyzer<MissingSettings> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, MissingSettings missing) {
            return new FailureAnalysis(missing.getMessage(), "Set them in the environment and start again.", missing);
        }
    }
}

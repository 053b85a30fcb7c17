package org.huanjie.record;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The key of a new installation is short enough to be guessed. */
class ShortRecordKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ShortRecordKey() {
        super("HUANJIE_RECORD_KEY has fewer than " + RecordKey.SHORTEST + " characters");
    }

    /** Says so in one line. */
    static class Report extends AbstractFailureAnalyzer<ShortRecordKey> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, ShortRecordKey refused) {
            return new FailureAnalysis(refused.getMessage(), "Set a longer one and start again.", refused);
        }
    }
}

package org.huanjie.minutes;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The key of an installation that has no minutes yet is short enough to be guessed. */
class ShortRecordKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ShortRecordKey() {
        super("HUANJIE_RECORD_KEY不足" + RecordKey.SHORTEST + "个字符，容易被猜出，程序没有启动；请换一把更长的密钥。");
    }

    static class Report extends AbstractFailureAnalyzer<ShortRecordKey> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, ShortRecordKey refused) {
            return new FailureAnalysis(refused.getMessage(), null, refused);
        }
    }
}

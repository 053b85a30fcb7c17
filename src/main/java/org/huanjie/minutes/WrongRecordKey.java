package org.huanjie.minutes;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The key that was given is not the one that sealed the minutes in this database: no record would verify, and new entries could never be told from forged ones. */
class WrongRecordKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongRecordKey() {
        super("HUANJIE_RECORD_KEY不是封存本数据库会议记录的那把密钥，程序没有启动；请换回原来的密钥（演示模式下是数据目录里的record.key）。");
    }

    static class Report extends AbstractFailureAnalyzer<WrongRecordKey> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, WrongRecordKey wrong) {
            return new FailureAnalysis(wrong.getMessage(), null, wrong);
        }
    }
}

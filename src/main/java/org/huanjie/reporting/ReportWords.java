package org.huanjie.reporting;

import org.huanjie.election.Election.Stage;

/** What reports call things. */
final class ReportWords {

    private ReportWords() {}

    static String of(Stage stage) {
        return switch (stage) {
            case PREPARATION -> "准备阶段";
            case IMPLEMENTATION -> "实施阶段";
            case TRAINING -> "培训阶段";
            case SUMMARY -> "总结阶段";
        };
    }
}

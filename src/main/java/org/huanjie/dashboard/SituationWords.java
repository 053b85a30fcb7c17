package org.huanjie.dashboard;

import org.huanjie.election.Election.Status;

/** What lists call things. */
final class SituationWords {

    private SituationWords() {}

    static String of(Status status) {
        return switch (status) {
            case RUNNING -> "进行中";
            case COMPLETED -> "已完成";
            case WITHDRAWN -> "已终止";
            case ANNULLED -> "已宣布无效";
        };
    }
}

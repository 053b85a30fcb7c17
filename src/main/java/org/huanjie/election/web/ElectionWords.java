package org.huanjie.election.web;

import org.huanjie.election.Election.Status;

/** What the pages call things. */
final class ElectionWords {

    private ElectionWords() {}

    static String of(Status status) {
        return switch (status) {
            case RUNNING -> "进行中";
            case COMPLETED -> "已完成";
            case WITHDRAWN -> "已终止";
            case ANNULLED -> "已宣布无效";
        };
    }
}

package org.huanjie.publicity.web;

import java.time.Clock;
import org.huanjie.access.Allowances;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How many objections one notice takes in an hour, wherever they come from: each is a task for the investigating body. */
@Component
class NoticeLimit {

    private final Allowances notices;

    NoticeLimit(@Value("${huanjie.objections.per-notice-and-hour:30}") int perHour, Clock clock) {
        notices = new Allowances(perHour, clock);
    }

    /** Counts an attempt; whether it is one too many. */
    boolean exceededBy(String notice) {
        return notices.exceededBy(notice);
    }
}

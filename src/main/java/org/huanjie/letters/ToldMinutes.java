package org.huanjie.letters;

import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.minutes.Minutes;
import org.huanjie.minutes.MinutesRecord;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Notifies the people concerned by what is recorded in the minutes. */
@Primary
@Component
class ToldMinutes implements Minutes {

    private final ChainedMinutes minutes;
    private final News news;

    ToldMinutes(ChainedMinutes minutes, News news) {
        this.minutes = minutes;
        this.news = news;
    }

    @Override
    public void append(String election, String actor, String clause, MinutesRecord entry) {
        minutes.append(election, actor, clause, entry);
        news.tell(election, actor, MinutesRecord.action(entry.getClass()), clause, entry);
    }

    @Override
    public void append(String election, String actor, String action, String clause, Object detail) {
        minutes.append(election, actor, action, clause, detail);
        news.tell(election, actor, action, clause, detail);
    }
}

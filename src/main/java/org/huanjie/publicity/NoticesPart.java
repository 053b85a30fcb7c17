package org.huanjie.publicity;

import java.time.LocalDate;
import java.util.List;
import org.huanjie.election.ElectionPart;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.NoticeId;
import org.huanjie.input.KebabEnums;
import org.springframework.stereotype.Component;

/** The announcements and notices of an election with their windows. */
@Component
class NoticesPart implements ElectionPart {

    private final PublicNotices notices;

    NoticesPart(PublicNotices notices) {
        this.notices = notices;
    }

    /** @param state open or ended */
    record NoticeView(
            NoticeId id,
            String kind,
            LocalDate from,
            LocalDate to,
            String state,
            String title,
            List<String> warnings) {}

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public List<NoticeView> of(ElectionId election) {
        return notices.of(election).stream()
                .map(notice -> new NoticeView(
                        notice.id(),
                        notice.kind().id(),
                        notice.from(),
                        notice.to(),
                        KebabEnums.name(notice.state()),
                        notice.title(),
                        notice.warnings()))
                .toList();
    }
}

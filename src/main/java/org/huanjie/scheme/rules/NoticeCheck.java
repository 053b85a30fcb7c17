package org.huanjie.scheme.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.SchemeFinding;

/** Whether a scheme that makes anything public says what becomes of objections to it (B.7, E14). */
final class NoticeCheck {

    private NoticeCheck() {}

    static List<SchemeFinding> findings(Scheme scheme) {
        if (scheme.objections().isPresent()) {
            return List.of();
        }
        return Stream.of(scheme.resultNotice(), scheme.announcement())
                .flatMap(Optional::stream)
                .findFirst()
                .map(notice ->
                        SchemeFinding.blocking("objections", "objections", "B.7", "有公告或公示，却没有写明异议怎样处理（objections）"))
                .stream()
                .toList();
    }
}

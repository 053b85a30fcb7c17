package org.huanjie.term.process;

import java.util.List;
import org.huanjie.term.Vacancy;

/** Somebody who leaves, as the forms show it. */
record LeaverLine(String name, String post, String cause, String leaves, String reason) {

    static List<LeaverLine> of(Vacancy vacancy) {
        return vacancy.leavers().stream()
                .map(leaver -> new LeaverLine(
                        leaver.name(), leaver.postName(), leaver.cause().title(), leaver.leaves(), leaver.reason()))
                .toList();
    }
}

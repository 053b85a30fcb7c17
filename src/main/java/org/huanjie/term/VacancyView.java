package org.huanjie.term;

import java.util.List;
import org.huanjie.ids.PostId;
import org.huanjie.input.KebabEnums;

/**
 * A case of members leaving, as the API shows it.
 *
 * @param state reported, confirmed or closed
 * @param way appointment, by-election or leave-vacant; empty before it is chosen
 */
public record VacancyView(String id, String state, String way, List<LeaverView> leavers, String outcome) {

    /** Somebody who leaves. */
    public record LeaverView(String office, String name, PostId post, String cause, String leaves, String reason) {}

    public static VacancyView of(Vacancy vacancy) {
        return new VacancyView(
                vacancy.id(),
                KebabEnums.name(vacancy.state()),
                vacancy.way().map(KebabEnums::name).orElse(""),
                vacancy.leavers().stream()
                        .map(leaver -> new LeaverView(
                                leaver.office(),
                                leaver.name(),
                                leaver.post(),
                                KebabEnums.name(leaver.cause()),
                                leaver.leaves(),
                                leaver.reason()))
                        .toList(),
                vacancy.outcome());
    }
}

package org.huanjie.publicity;

import java.util.List;
import org.huanjie.ids.ElectionId;
import org.huanjie.publicity.Objection.Outcome;

/**
 * The form of an investigation. What the objection says is not in it: the form fetches that itself, with the rights of the person who looks.
 *
 * @param version changes when somebody has concluded meanwhile
 */
public record ConclusionForm(
        ConclusionContext context,
        String version,
        Outcome outcome,
        String grounds,
        String reminder,
        List<String> people) {

    /**
     * @param notice the heading of the notice
     * @param suspended whether the appointment is suspended already
     * @param people whom the notice names
     */
    public record ConclusionContext(
            ElectionId election,
            String objection,
            String notice,
            String sort,
            String raisedOn,
            String due,
            boolean suspended,
            int suspensionMonths,
            boolean pauses,
            List<NoticeSubject.Person> people,
            String clause) {}
}

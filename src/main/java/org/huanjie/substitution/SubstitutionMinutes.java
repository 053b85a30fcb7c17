package org.huanjie.substitution;

import org.huanjie.minutes.Action;
import org.huanjie.minutes.MinutesRecord;

/** Tasks done in another's place, as the minutes have it. */
public sealed interface SubstitutionMinutes extends MinutesRecord {

    /** @param account in whose place the substitute has the task */
    @Action("task-substituted")
    record TaskSubstituted(String task, String account, String substitute) implements SubstitutionMinutes {}

    /** The task is its person's own again. */
    @Action("task-returned")
    record TaskReturned(String task, String account) implements SubstitutionMinutes {}
}

package org.huanjie.congress;

import java.util.List;
import org.huanjie.minutes.Action;
import org.huanjie.minutes.MinutesRecord;

/** What the delegates of a congress put into the minutes. */
public sealed interface CongressMinutes extends MinutesRecord {

    /** @param delegates how many there are */
    @Action("delegates-elected")
    record DelegatesElected(int delegates, List<Delegates.Unit> units) implements CongressMinutes {}

    @Action("credentials-checked")
    record CredentialsChecked(List<Credentials.Invalid> invalid, String report) implements CongressMinutes {}
}

package org.huanjie.letters;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.People;
import org.huanjie.election.ElectionNames;
import org.huanjie.election.OpenTask;
import org.huanjie.mail.MailDirectory;
import org.springframework.stereotype.Component;

/** Says whose an open task is, and until when it was to be done. */
@Component
public class TaskHolders {

    private final MailDirectory addresses;
    private final People people;
    private final ElectionNames names;

    TaskHolders(MailDirectory addresses, People people, ElectionNames names) {
        this.addresses = addresses;
        this.people = people;
        this.names = names;
    }

    /**
     * Whose it is, such as 中共吉阳镇委员会，尚未领取.
     *
     * @param assignee the account that has taken it, or null
     */
    public String of(String group, String assignee) {
        return addresses.names(List.of(group))
                + Optional.ofNullable(assignee)
                        .map(people::name)
                        .map("，由%s办理"::formatted)
                        .orElse("，尚未领取");
    }

    /** The task, whose it is and its deadline. */
    String line(OpenTask task) {
        String due = Optional.ofNullable(task.due())
                .map(moment -> "，应于" + names.moment(Instant.from(moment)) + "前办完")
                .orElse("");
        return task.name() + "（" + of(task.group(), task.assignee()) + due + "）";
    }
}

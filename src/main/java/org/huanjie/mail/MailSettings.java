package org.huanjie.mail;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How this installation mails; {@code spring.mail} says through which server.
 *
 * @param from the sender's address
 * @param link where people reach this installation
 * @param gather so long new tasks of a body wait for further ones, to go out as one mail
 * @param atOnce so many mails are handed over side by side, for a server takes its time over each
 * @param attempts so often a mail that the server turns away is tried
 * @param morning no reminder goes out before
 * @param digest when daily mails go out, some time after the morning's reminders, which are in them
 */
@ConfigurationProperties("huanjie.mail")
public record MailSettings(
        String from, URI link, Duration gather, int atOnce, int attempts, LocalTime morning, LocalTime digest) {

    /** The fact that names a page of ours; the link is made of it when the mail is sent. */
    public static final String PAGE = "page";

    static final String TASKS = "/camunda/app/tasklist/default/#/?task=";

    /** The page of a task in Tasklist. */
    public String task(String id) {
        return link + TASKS + id;
    }

    /** A page of ours. */
    public String page(String path) {
        return link + path;
    }
}

package org.huanjie.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.web.util.HtmlUtils;

/** What a real mail server has received. */
public class Inbox {

    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    static {
        SERVER.start();
        System.setProperty(
                "huanjie.test.smtp-port", String.valueOf(SERVER.getSmtp().getPort()));
    }

    /**
     * A mail as it came.
     *
     * @param html the same for readers that show pages
     */
    record Received(String to, String subject, String text, String html, String id, List<String> files) {}

    /** Everything received, by recipient and subject. */
    List<Received> all() {
        return Arrays.stream(SERVER.getReceivedMessages())
                .map(Inbox::received)
                .sorted(Comparator.comparing(Received::to).thenComparing(Received::subject))
                .toList();
    }

    /** Lines of recipient and subject. */
    List<String> lines() {
        return all().stream().map(mail -> mail.to() + " " + mail.subject()).toList();
    }

    static void empty() {
        try {
            SERVER.purgeEmailFromAllMailboxes();
        } catch (com.icegreen.greenmail.store.FolderException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Received received(MimeMessage message) {
        try {
            List<BodyPart> parts = parts((Multipart) message.getContent());
            return new Received(
                    message.getAllRecipients()[0].toString(),
                    message.getSubject(),
                    content(parts, "text/plain"),
                    HtmlUtils.htmlUnescape(content(parts, "text/html")),
                    message.getMessageID(),
                    files(parts));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<BodyPart> parts(Multipart whole) throws MessagingException, IOException {
        List<BodyPart> parts = new ArrayList<>();
        for (int i = 0; i < whole.getCount(); i++) {
            BodyPart part = whole.getBodyPart(i);
            if (part.getContent() instanceof Multipart inner) {
                parts.addAll(parts(inner));
            } else {
                parts.add(part);
            }
        }
        return parts;
    }

    private static String content(List<BodyPart> parts, String type) throws MessagingException, IOException {
        for (BodyPart part : parts) {
            if (part.isMimeType(type)) {
                return part.getContent().toString();
            }
        }
        return "";
    }

    private static List<String> files(List<BodyPart> parts) throws MessagingException {
        List<String> names = new ArrayList<>();
        for (BodyPart part : parts) {
            if (part.getFileName() != null) {
                names.add(part.getFileName());
            }
        }
        return names;
    }

    /** Before each test: no mail, and no letter left over. */
    static class Emptied implements BeforeEachCallback {

        @Override
        public void beforeEach(ExtensionContext context) {
            empty();
            JdbcClient database = SpringExtension.getApplicationContext(context).getBean(JdbcClient.class);
            database.sql("delete from outbox").update();
            database.sql("update daily_round set last_day = date '1970-01-01'").update();
        }
    }
}

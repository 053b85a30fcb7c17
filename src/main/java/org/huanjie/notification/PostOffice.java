package org.huanjie.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.huanjie.notification.LetterSubject.Enclosure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands mails to the server. */
@Component
class PostOffice {

    private static final Logger LOG = LoggerFactory.getLogger(PostOffice.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int PERMANENT = 500;

    /** How handing over a mail went. */
    enum How {
        SENT,
        /** The server cannot be reached; other mails would fare the same. */
        UNREACHABLE,
        /** The server does not take this mail now. */
        TURNED_AWAY,
        /** The server will never take it. */
        REFUSED
    }

    /** @param reason why it was not sent, in Chinese */
    record Outcome(How how, String reason) {}

    private final ObjectProvider<JavaMailSender> sender;
    private final MailSettings settings;
    private final Clock clock;
    private volatile Instant pausedUntil = Instant.MIN;

    PostOffice(ObjectProvider<JavaMailSender> sender, MailSettings settings, Clock clock) {
        this.sender = sender;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether a server has been named at all. */
    boolean known() {
        return sender.getIfAvailable() != null;
    }

    /** Whether it makes sense to hand over anything now. */
    boolean open() {
        return known() && !clock.instant().isBefore(pausedUntil);
    }

    /** Tries to reach the server again, even if it could not be reached a moment ago. */
    void goOn() {
        pausedUntil = Instant.MIN;
    }

    /**
     * Hands over a mail; when the server cannot be reached, no other mail is tried for a minute.
     *
     * @param id the same for the same mail, however often it is handed over
     */
    Outcome hand(String id, Mail mail, Addressee addressee, List<Enclosure> enclosures) {
        Outcome outcome = handed(id, mail, addressee, enclosures);
        if (outcome.how() == How.UNREACHABLE) {
            pausedUntil = clock.instant().plus(PAUSE);
            LOG.warn("The mail server cannot be reached; letters wait");
        }
        return outcome;
    }

    private Outcome handed(String id, Mail mail, Addressee addressee, List<Enclosure> enclosures) {
        try {
            JavaMailSender server = sender.getObject();
            server.send(message(server, id, mail, addressee, enclosures));
            return new Outcome(How.SENT, "");
        } catch (MailSendException failure) {
            return outcome(failure);
        } catch (MailAuthenticationException failure) {
            return new Outcome(How.UNREACHABLE, "邮件服务器拒绝登录，请检查账号和口令");
        } catch (MailException | MessagingException failure) {
            return ofMail(failure);
        }
    }

    private MimeMessage message(
            JavaMailSender server, String id, Mail mail, Addressee addressee, List<Enclosure> enclosures)
            throws MessagingException {
        MimeMessage message = server.createMimeMessage();
        var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(new InternetAddress(addressee.mail(), true));
        helper.setSubject(mail.subject());
        helper.setText(mail.text(), mail.html());
        for (Enclosure enclosure : enclosures) {
            helper.addAttachment(enclosure.name(), new ByteArrayResource(enclosure.content()), enclosure.type());
        }
        message.setHeader("Message-ID", "<" + id + "@huanjie>");
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /**
     * A connection that cannot be made concerns all mails, one that breaks later only the mail that was being handed over; once the server has
     * taken that, it does not matter how they part.
     */
    private static Outcome outcome(MailSendException failure) {
        List<Exception> ofMails = Arrays.asList(failure.getMessageExceptions());
        if (ofMails.isEmpty()) {
            return new Outcome(How.SENT, "");
        }
        return ofMails.contains(failure.getCause())
                ? new Outcome(How.UNREACHABLE, "连不上邮件服务器：" + ExceptionUtils.getRootCauseMessage(failure))
                : ofMail(failure);
    }

    private static Outcome ofMail(Exception failure) {
        List<Throwable> causes = causes(failure);
        String reason = causes.stream()
                .map(Throwable::getMessage)
                .filter(message -> message != null && !message.isBlank())
                .reduce((first, last) -> last)
                .map(String::strip)
                .orElse("原因不明");
        boolean never = causes.stream().anyMatch(PostOffice::permanent);
        return never
                ? new Outcome(How.REFUSED, "邮件服务器不接收：" + reason)
                : new Outcome(How.TURNED_AWAY, "邮件服务器暂不接收：" + reason);
    }

    private static boolean permanent(Throwable cause) {
        return cause instanceof jakarta.mail.internet.AddressException
                || cause instanceof SendFailedException
                        && code(cause).filter(code -> code >= PERMANENT).isPresent();
    }

    /** The reply code with which the server's words begin. */
    private static Optional<Integer> code(Throwable cause) {
        String words = String.valueOf(cause.getMessage());
        return words.matches("(?s)\\d{3}\\b.*")
                ? Optional.of(Integer.valueOf(words.substring(0, 3)))
                : Optional.empty();
    }

    /** All causes, those of single messages included, the innermost last. */
    private static List<Throwable> causes(Throwable failure) {
        Stream<Throwable> messages =
                failure instanceof MailSendException sent ? Stream.of(sent.getMessageExceptions()) : Stream.of();
        return Stream.concat(Stream.of(failure), messages)
                .flatMap(PostOffice::chain)
                .toList();
    }

    private static Stream<Throwable> chain(Throwable failure) {
        Throwable next = failure instanceof MessagingException nested && nested.getNextException() != null
                ? nested.getNextException()
                : failure.getCause();
        return next == null || next == failure ? Stream.of(failure) : Stream.concat(Stream.of(failure), chain(next));
    }
}

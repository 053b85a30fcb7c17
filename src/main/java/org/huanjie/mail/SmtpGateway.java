package org.huanjie.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.huanjie.mail.LetterSubject.Enclosure;
import org.huanjie.mail.rules.Backoff;
import org.huanjie.mail.rules.ServerReply;
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
class SmtpGateway {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpGateway.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration LONG_PAUSE = Duration.ofMinutes(10);
    private static final int LONGEST_REASON = 300;
    private static final String NEVER = "邮件服务器不接收：";
    private static final String LATER = "邮件服务器暂不接收：";

    /** How handing over a mail went. */
    enum How {
        SENT,
        /** The server cannot be reached; other mails would fare the same. */
        UNREACHABLE,
        /** The server lets this installation send nothing until its settings are changed. */
        BARRED,
        /** Too much has been sent, or the server says "later". */
        DEFERRED,
        /** The connection broke on this mail. */
        TURNED_AWAY,
        /** The server will never take it. */
        REFUSED
    }

    /** @param reason why it was not sent, in Chinese */
    record Outcome(How how, String reason) {}

    /**
     * Why nothing goes out for a while.
     *
     * @param advice what to do, in Chinese
     */
    private record Trouble(String advice, Instant until) {

        static final Trouble NONE = new Trouble("", Instant.MIN);
    }

    private final ObjectProvider<JavaMailSender> sender;
    private final MailSettings settings;
    private final Clock clock;
    private final AtomicInteger quotasInARow = new AtomicInteger();
    private volatile Trouble trouble = Trouble.NONE;

    SmtpGateway(ObjectProvider<JavaMailSender> sender, MailSettings settings, Clock clock) {
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
        return known() && !clock.instant().isBefore(trouble.until());
    }

    /** Tries to reach the server again, even if it could not be reached a moment ago. */
    void goOn() {
        trouble = new Trouble(trouble.advice(), Instant.MIN);
    }

    /** What keeps all mails from going out, and what is to be set; nothing while the last one went well. */
    Optional<String> trouble() {
        return known()
                ? Optional.of(trouble.advice()).filter(advice -> !advice.isEmpty())
                : Optional.of("没有设置邮件服务器，请设置 spring.mail.host（以及端口、账号和口令）后重新启动");
    }

    /**
     * Hands over a mail; when what hinders it would hinder others too, no other mail is tried for a while.
     *
     * @param id the same for the same mail, however often it is handed over
     */
    Outcome hand(String id, Mail mail, MailAddress addressee, List<Enclosure> enclosures) {
        Outcome outcome = handed(id, mail, addressee, enclosures);
        if (outcome.how() == How.SENT) {
            quotasInARow.set(0);
            trouble = Trouble.NONE;
        }
        return outcome;
    }

    private Outcome handed(String id, Mail mail, MailAddress addressee, List<Enclosure> enclosures) {
        InternetAddress from;
        try {
            from = new InternetAddress(settings.from(), true);
        } catch (AddressException failure) {
            return barred("huanjie.mail.from 的“" + settings.from() + "”不是邮箱地址，请改正后重新启动");
        }
        try {
            JavaMailSender server = sender.getObject();
            server.send(message(server, id, mail, from, addressee, enclosures));
            return new Outcome(How.SENT, "");
        } catch (MailSendException failure) {
            return outcome(failure);
        } catch (MailAuthenticationException failure) {
            return login(lastWords(causes(failure)));
        } catch (MailException | MessagingException failure) {
            return ofMail(failure);
        }
    }

    private static MimeMessage message(
            JavaMailSender server,
            String id,
            Mail mail,
            InternetAddress from,
            MailAddress addressee,
            List<Enclosure> enclosures)
            throws MessagingException {
        MimeMessage message = server.createMimeMessage();
        var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
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
    private Outcome outcome(MailSendException failure) {
        List<Exception> ofMails = Arrays.asList(failure.getMessageExceptions());
        if (ofMails.isEmpty()) {
            return new Outcome(How.SENT, "");
        }
        if (ofMails.contains(failure.getCause())) {
            String reason = "连不上邮件服务器：" + shortened(ExceptionUtils.getRootCauseMessage(failure));
            pause(reason + "。请检查 spring.mail.host 和 spring.mail.port", PAUSE);
            return new Outcome(How.UNREACHABLE, reason);
        }
        return ofMail(failure);
    }

    private Outcome ofMail(Exception failure) {
        List<Throwable> causes = causes(failure);
        String words = lastWords(causes);
        if (causes.stream().anyMatch(AddressException.class::isInstance)) {
            return new Outcome(How.REFUSED, NEVER + words);
        }
        Optional<ServerReply> reply =
                causes.stream().flatMap(cause -> SmtpReplies.of(cause).stream()).reduce((first, last) -> last);
        return reply.map(given -> ofReply(given.meaning(), shortened(given.words())))
                .orElseGet(() -> new Outcome(How.TURNED_AWAY, LATER + words));
    }

    private Outcome ofReply(ServerReply.Meaning meaning, String words) {
        return switch (meaning) {
            case LOGIN -> login(words);
            case SENDER ->
                barred("邮件服务器不接受发件人" + settings.from() + "：" + words + "。请把 huanjie.mail.from 设为服务器允许的发件地址"
                        + "（一般就是 spring.mail.username 的邮箱）后重新启动");
            case QUOTA -> {
                pause(
                        "邮件服务器限制发送的数量或频率：" + words + "。已放慢发送，不需要重新设置；经常这样时请向邮箱服务商申请提高限额",
                        Backoff.pause(quotasInARow.incrementAndGet()));
                yield new Outcome(How.DEFERRED, LATER + words);
            }
            case LATER -> new Outcome(How.DEFERRED, LATER + words);
            case NEVER -> new Outcome(How.REFUSED, NEVER + words);
        };
    }

    private Outcome login(String words) {
        return barred("邮件服务器拒绝登录：" + words + "。请检查 spring.mail.username 和 spring.mail.password"
                + "（许多邮箱要用授权码，不是登录口令）以及 spring.mail.properties.mail.smtp.auth、starttls.enable，改正后重新启动");
    }

    private Outcome barred(String advice) {
        pause(advice, LONG_PAUSE);
        return new Outcome(How.BARRED, advice);
    }

    private void pause(String advice, Duration howLong) {
        trouble = new Trouble(advice, clock.instant().plus(howLong));
        LOG.warn("Letters wait for {}: the mail server takes none", howLong);
    }

    private static String lastWords(List<Throwable> causes) {
        return causes.stream()
                .map(Throwable::getMessage)
                .filter(message -> message != null && !message.isBlank())
                .reduce((first, last) -> last)
                .map(SmtpGateway::shortened)
                .orElse("原因不明");
    }

    /** Servers may say anything at any length. */
    private static String shortened(String words) {
        String line = words.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_REASON
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_REASON)) + "…";
    }

    /** All causes, those of single messages included, the innermost last. */
    private static List<Throwable> causes(Throwable failure) {
        Stream<Throwable> messages =
                failure instanceof MailSendException sent ? Stream.of(sent.getMessageExceptions()) : Stream.of();
        return Stream.concat(Stream.of(failure), messages)
                .flatMap(SmtpGateway::chain)
                .toList();
    }

    private static Stream<Throwable> chain(Throwable failure) {
        Throwable next = failure instanceof MessagingException nested && nested.getNextException() != null
                ? nested.getNextException()
                : failure.getCause();
        return next == null || next == failure ? Stream.of(failure) : Stream.concat(Stream.of(failure), chain(next));
    }
}

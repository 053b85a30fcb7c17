package org.huanjie.mail;

import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.huanjie.mail.rules.ServerReply;

/** Finds what the server said in what the mail library throws. */
final class SmtpReplies {

    private SmtpReplies() {}

    static Optional<ServerReply> of(Throwable cause) {
        if (cause instanceof SMTPSenderFailedException sender) {
            return reply(sender.getCommand(), sender.getReturnCode(), sender);
        }
        if (cause instanceof SMTPAddressFailedException address) {
            return reply(address.getCommand(), address.getReturnCode(), address);
        }
        return cause instanceof SMTPSendFailedException send
                ? reply(send.getCommand(), send.getReturnCode(), send)
                : Optional.empty();
    }

    private static Optional<ServerReply> reply(String command, int code, Throwable cause) {
        return code > 0
                ? Optional.of(new ServerReply(command, code, String.valueOf(cause.getMessage())))
                : Optional.empty();
    }
}

package org.huanjie.mail.rules;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a mail server says when it does not take a mail.
 *
 * @param command what it was answering, such as {@code MAIL FROM:<a@b.cn>}
 * @param words all that it says, the code included
 */
public record ServerReply(String command, int code, String words) {

    /** Which recipient a refusal concerns, and when to retry. */
    public enum Meaning {
        /** Nobody may send before signing in, or the account is wrong: concerns all mails. */
        LOGIN,
        /** The server does not let this sender send: concerns all mails. */
        SENDER,
        /** Too much has been sent, or the server takes nothing at present: concerns all mails for a while. */
        QUOTA,
        /** This mail is not taken now. */
        LATER,
        /** This mail will never be taken. */
        NEVER
    }

    private static final int PERMANENT = 500;
    private static final int CLOSING = 421;
    private static final Set<Integer> LOGINS = Set.of(530, 534, 535, 538);

    /** Servers name the sender in words or by an enhanced code, often only when the recipient or the text is handed over. */
    private static final Pattern SENDER = Pattern.compile(
            "(?i)sender address|mail from|from address|authori[sz](ed|ation) user|send as|发件人|\\b[45]\\.1\\.[78]\\b|\\b5\\.7\\.60\\b");

    private static final Pattern QUOTA = Pattern.compile(
            "(?i)\\b[45]\\.4\\.5\\b|\\blater\\b|frequen|too (many|fast|much)|\\brate\\b|quota|\\blimit|exceed|频率|频繁|上限|超限|稍后");

    private static final Pattern MAILBOX_FULL = Pattern.compile("(?i)\\b[45]\\.2\\.2\\b|mailbox");
    private static final Pattern NO_SUCH_ADDRESS = Pattern.compile("\\b5\\.1\\.\\d+\\b");
    private static final Pattern TOO_LARGE = Pattern.compile("(?i)\\bsize\\b|too (large|big)|\\b5\\.3\\.4\\b");

    public Meaning meaning() {
        if (LOGINS.contains(code)) {
            return Meaning.LOGIN;
        }
        if (says(SENDER)) {
            return Meaning.SENDER;
        }
        if (aboutQuota()) {
            return says(MAILBOX_FULL) ? Meaning.LATER : Meaning.QUOTA;
        }
        return ofSender() ? whenSenderNamed() : ofThisMail();
    }

    private boolean aboutQuota() {
        return says(QUOTA) && !says(NO_SUCH_ADDRESS) && !says(TOO_LARGE) || code == CLOSING;
    }

    private Meaning whenSenderNamed() {
        return code >= PERMANENT ? Meaning.SENDER : Meaning.QUOTA;
    }

    private Meaning ofThisMail() {
        return code >= PERMANENT ? Meaning.NEVER : Meaning.LATER;
    }

    private boolean ofSender() {
        return command.toUpperCase(Locale.ROOT).startsWith("MAIL");
    }

    private boolean says(Pattern pattern) {
        return pattern.matcher(words).find();
    }
}

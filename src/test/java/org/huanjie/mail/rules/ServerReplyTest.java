package org.huanjie.mail.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.huanjie.mail.rules.ServerReply.Meaning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What mail servers really say, and whom it concerns. */
class ServerReplyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MAIL | 553 Mail from must equal authorized user | SENDER
            MAIL | 501 Mail from address must be same as authorization user | SENDER
            MAIL | 550 5.1.8 Bad sender's system address | SENDER
            MAIL | 554 refused | SENDER
            RCPT | 553 5.7.1 <a@b.cn>: Sender address rejected: not owned by user c | SENDER
            RCPT | 450 4.1.8 <a@b.cn>: Sender address rejected: Domain not found | SENDER
            text | 550 5.7.60 SMTP; Client does not have permissions to send as this sender | SENDER
            text | 554 发件人与登录账号不一致 | SENDER
            MAIL | 530 5.7.0 Must issue a STARTTLS command first | LOGIN
            RCPT | 530 5.7.1 Authentication required | LOGIN
            MAIL | 535 5.7.8 Error: authentication failed | LOGIN
            MAIL | 534 5.7.9 Application-specific password required | LOGIN
            MAIL | 451 4.3.0 Temporary failure | QUOTA
            MAIL | 421 4.7.0 Closing connection | QUOTA
            text | 550 5.4.5 Daily sending quota exceeded | QUOTA
            RCPT | 550 5.7.0 Try again later | QUOTA
            text | 554 Too many messages | QUOTA
            text | 550 Mail frequency limited | QUOTA
            text | 554 发送频率过高，请稍后再试 | QUOTA
            RCPT | 452 4.2.2 The mailbox is over quota | LATER
            RCPT | 552 5.2.2 Mailbox full, quota exceeded | LATER
            RCPT | 450 4.2.0 Greylisted | LATER
            text | 451 4.3.0 Cannot scan now | LATER
            RCPT | 550 5.1.1 No such user, see the rate card | NEVER
            RCPT | 550 collateral damage | NEVER
            text | 552 5.3.4 Message size exceeds fixed limit | NEVER
            text | 554 Message rejected as spam | NEVER""")
    void aReplyConcernsAllMailsOrThisOneNowOrForGood(String command, String words, Meaning meaning) {
        assertThat(new ServerReply(command, Integer.parseInt(words.substring(0, 3)), words).meaning())
                .isEqualTo(meaning);
    }

    @Test
    void aLetterWaitsLongerEachTimeForFourHoursAtMostOrForADayAtMostWhenTheServerSaysLater() {
        assertThat(IntStream.rangeClosed(1, 7).mapToObj(Backoff.BROKEN::after).map(Duration::toMinutes))
                .containsExactly(1L, 5L, 15L, 60L, 240L, 240L, 240L);
        assertThat(IntStream.rangeClosed(1, 8).mapToObj(Backoff.SLOW::after).map(Duration::toMinutes))
                .containsExactly(5L, 15L, 60L, 240L, 720L, 1440L, 1440L, 1440L);
        assertThat(List.of(Backoff.BROKEN.attempts(6), Backoff.SLOW.attempts(6), Backoff.SLOW.attempts(20)))
                .containsExactly(6, 10, 20);
    }

    @Test
    void afterAQuotaNothingGoesOutForAMinuteThenForTwiceAsLongEachTimeUpToAnHour() {
        assertThat(IntStream.rangeClosed(1, 9).mapToObj(Backoff::pause).map(Duration::toMinutes))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 64L, 64L);
    }
}

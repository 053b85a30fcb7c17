package org.huanjie.mail;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.huanjie.models.ElectionsWithdrawn;
import org.huanjie.models.WholeElectionTest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A test of mails against a real mail server; nothing is handed over until the test says so, and no election runs on after it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WholeElectionTest
@Import(Inbox.class)
@ExtendWith({Inbox.Emptied.class, ElectionsWithdrawn.class})
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:mails;DB_CLOSE_DELAY=-1",
            "huanjie.data-dir=target/mails",
            "huanjie.mail.link=https://huanjie.example",
            "spring.mail.host=127.0.0.1",
            "spring.mail.port=${huanjie.test.smtp-port}"
        })
@interface MailTest {}

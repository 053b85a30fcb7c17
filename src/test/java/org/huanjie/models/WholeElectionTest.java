package org.huanjie.models;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huanjie.performance.CountedWork;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A test that takes elections through the whole program, timers fired by hand; after each method the clock is right again. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "spring.datasource.url=jdbc:h2:mem:whole-elections;DB_CLOSE_DELAY=-1",
            "huanjie.data-dir=target/whole-elections",
            "huanjie.drafts.rounds=PT24H",
            "huanjie.mail.every=PT24H",
            "huanjie.mail.rounds=PT24H",
            "huanjie.dashboard.fresh=PT0S",
            "huanjie.dashboard.kept=PT0S"
        })
@Import({ElectionWalk.class, CountedWork.class})
@ExtendWith(WholeElectionTest.RightClock.class)
public @interface WholeElectionTest {

    /** Takes back the moment at which a test has set the engine's clock. */
    class RightClock implements AfterEachCallback {

        @Override
        public void afterEach(ExtensionContext context) {
            ClockUtil.reset();
        }
    }
}

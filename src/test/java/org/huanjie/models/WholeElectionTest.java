package org.huanjie.models;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.huanjie.performance.CountedWork;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A test that takes elections through the whole program, timers fired by hand. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "spring.datasource.url=jdbc:h2:mem:whole-elections;DB_CLOSE_DELAY=-1",
            "huanjie.data-dir=target/whole-elections"
        })
@Import({ElectionWalk.class, CountedWork.class})
public @interface WholeElectionTest {}

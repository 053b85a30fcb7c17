package org.huanjie;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.huanjie.access.AdministratorReset;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts Huanjie: elections of grassroots League committees as BPMN processes. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class HuanjieApplication {

    private static final String RESET = "reset-administrator";
    private static final List<String> WITHOUT_ANYBODY =
            List.of("--server.port=-1", "--camunda.bpm.job-execution.enabled=false");

    /** With the word {@code reset-administrator} it resets the administrator, answers nobody meanwhile, and ends. */
    public static void main(String[] args) {
        if (List.of(args).contains(RESET)) {
            String[] quiet = Stream.concat(Arrays.stream(args), WITHOUT_ANYBODY.stream())
                    .filter(argument -> !argument.equals(RESET))
                    .toArray(String[]::new);
            try (ConfigurableApplicationContext program = SpringApplication.run(HuanjieApplication.class, quiet)) {
                program.getBean(AdministratorReset.class).reset();
            }
        } else {
            SpringApplication.run(HuanjieApplication.class, args);
        }
    }
}

package org.huanjie;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huanjie.access.AdministratorReset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts Huanjie: elections of grassroots League committees as BPMN processes. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class HuanjieApplication {

    private static final Logger LOG = LoggerFactory.getLogger(HuanjieApplication.class);
    private static final String RESET = "reset-administrator";
    private static final Map<String, String> WITHOUT_ANYBODY =
            Map.of("--server.port=", "-1", "--camunda.bpm.job-execution.enabled=", "false");

    /** Started with {@code reset-administrator}, it resets the administrator without serving requests, and exits. */
    public static void main(String[] args) {
        if (List.of(args).contains(RESET)) {
            reset(args);
        } else {
            SpringApplication.run(HuanjieApplication.class, args);
        }
    }

    private static void reset(String[] args) {
        try (ConfigurableApplicationContext program = SpringApplication.run(HuanjieApplication.class, quiet(args))) {
            program.getBean(AdministratorReset.class).reset();
            LOG.info(
                    "账号admin已重新设为系统管理员，密码是启动设置中的HUANJIE_ADMIN_PASSWORD（演示模式下是demo），原有的登录都已结束。数据库：{}",
                    program.getEnvironment()
                            .getProperty("spring.datasource.url", "")
                            .split("[?;]")[0]);
        }
    }

    /** The settings of a start, also where they name what a reset sets otherwise: twice named, neither would count. */
    private static String[] quiet(String[] args) {
        Stream<String> given = Arrays.stream(args)
                .filter(argument -> !argument.equals(RESET))
                .filter(argument -> WITHOUT_ANYBODY.keySet().stream().noneMatch(argument::startsWith));
        Stream<String> own = WITHOUT_ANYBODY.entrySet().stream().map(setting -> setting.getKey() + setting.getValue());
        return Stream.concat(given, own).toArray(String[]::new);
    }
}

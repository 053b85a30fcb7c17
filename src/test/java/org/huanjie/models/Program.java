package org.huanjie.models;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.huanjie.HuanjieApplication;
import org.huanjie.mail.WrittenMails;
import org.huanjie.performance.CountedWork;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole program on a database file, timers fired by hand; it can be ended and started again. */
final class Program implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Program(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * @param data where database and attachments lie
     * @param settings further settings, such as {@code huanjie.models=…}
     */
    static Program startedOn(Path data, String... settings) {
        String[] arguments = Stream.concat(
                        Stream.of(
                                "spring.datasource.url=jdbc:h2:file:"
                                        + data.resolve("huanjie").toAbsolutePath()
                                        + ";DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=2000",
                                "huanjie.data-dir=" + data.resolve("data"),
                                "server.port=0",
                                "camunda.bpm.job-execution.enabled=false"),
                        Stream.of(settings))
                .map("--"::concat)
                .toArray(String[]::new);
        return new Program(new SpringApplicationBuilder(
                        HuanjieApplication.class, CountedWork.class, ElectionWalk.class, WrittenMails.class)
                .run(arguments));
    }

    <T> T the(Class<T> part) {
        return context.getBean(part);
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    ElectionWalk walk() {
        return the(ElectionWalk.class);
    }

    @Override
    public void close() {
        context.close();
    }
}

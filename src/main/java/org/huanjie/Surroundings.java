package org.huanjie;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.huanjie.storage.DataFolderInUse;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/** What must stand before the program starts: its time zone, the place of its data, and in production every setting. */
public class Surroundings implements EnvironmentPostProcessor, Ordered {

    static final String ZONE = "Asia/Shanghai";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        TimeZone.setDefault(TimeZone.getTimeZone(ZONE));
        Path data = Path.of(environment.getProperty("huanjie.data-dir", "data"));
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "surroundings",
                        Map.of("huanjie.data-path", data.toAbsolutePath().toString())));
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            refuseToStartWithout(missing(environment));
        }
        DataFolderInUse.refuse(
                environment.getProperty("spring.datasource.url", ""), environment.getProperty("huanjie.data-path"));
    }

    private static List<String> missing(ConfigurableEnvironment environment) {
        return Stream.of(
                        "HUANJIE_DB_URL",
                        "HUANJIE_DB_USER",
                        "HUANJIE_DB_PASSWORD",
                        "HUANJIE_ADMIN_PASSWORD",
                        "HUANJIE_RECORD_KEY")
                .filter(setting -> environment.getProperty(setting, "").isBlank())
                .toList();
    }

    private static void refuseToStartWithout(List<String> settings) {
        if (!settings.isEmpty()) {
            throw new MissingSettings(settings);
        }
    }

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }
}

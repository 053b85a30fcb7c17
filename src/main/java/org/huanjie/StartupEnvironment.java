package org.huanjie;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.huanjie.access.CommonPasswords;
import org.huanjie.storage.DataFolderInUse;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/** What must stand before the program starts: its time zone, the place of its data, and in production every setting. */
public class StartupEnvironment implements EnvironmentPostProcessor, Ordered {

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
            refuseToStart(Stream.concat(missing(environment), weak(environment)).toList());
        }
        DataFolderInUse.refuse(
                environment.getProperty("spring.datasource.url", ""), environment.getProperty("huanjie.data-path"));
    }

    private static Stream<String> missing(ConfigurableEnvironment environment) {
        return Stream.of(
                        "HUANJIE_DB_URL",
                        "HUANJIE_DB_USER",
                        "HUANJIE_DB_PASSWORD",
                        "HUANJIE_ADMIN_PASSWORD",
                        "HUANJIE_RECORD_KEY")
                .filter(setting -> environment.getProperty(setting, "").isBlank())
                .map(setting -> setting + " is not set");
    }

    /** Whether the record key is long enough is judged where it is known whether it has sealed anything yet. */
    private static Stream<String> weak(ConfigurableEnvironment environment) {
        String password = environment.getProperty("HUANJIE_ADMIN_PASSWORD", "");
        return Stream.of(
                        "HUANJIE_ADMIN_PASSWORD is too weak: at least 8 characters, and no common word, row of keys or date")
                .filter(fault -> !password.isBlank()
                        && !CommonPasswords.faults("", password).isEmpty());
    }

    private static void refuseToStart(List<String> faults) {
        if (!faults.isEmpty()) {
            throw new MissingSettings(faults);
        }
    }

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }
}

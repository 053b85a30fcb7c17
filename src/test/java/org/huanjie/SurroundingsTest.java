package org.huanjie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.mock.env.MockEnvironment;

class SurroundingsTest {

    private static final List<String> SETTINGS =
            List.of("DB_URL", "DB_USER", "DB_PASSWORD", "ADMIN_PASSWORD", "RECORD_KEY");

    private final StartupEnvironment surroundings = new StartupEnvironment();
    private final SpringApplication program = new SpringApplication(HuanjieApplication.class);

    @Test
    void productionNamesEachMissingSettingInALineOfItsOwn() {
        MockEnvironment environment = production().withProperty("HUANJIE_DB_USER", "huanjie");
        assertThatThrownBy(() -> surroundings.postProcessEnvironment(environment, program))
                .hasMessage("""
                        HUANJIE_DB_URL is not set
                        HUANJIE_DB_PASSWORD is not set
                        HUANJIE_ADMIN_PASSWORD is not set
                        HUANJIE_RECORD_KEY is not set""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DB_URL", "DB_USER", "DB_PASSWORD", "ADMIN_PASSWORD", "RECORD_KEY"})
    void productionDoesNotStartWhenOneIsEmpty(String setting) {
        MockEnvironment environment = given(production()).withProperty("HUANJIE_" + setting, " ");
        assertThatThrownBy(() -> surroundings.postProcessEnvironment(environment, program))
                .hasMessage("HUANJIE_" + setting + " is not set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "Password2026", "12345678", "19870621"})
    void productionRefusesAnAdministratorsPasswordThatIsGuessedFirst(String password) {
        MockEnvironment environment = given(production()).withProperty("HUANJIE_ADMIN_PASSWORD", password);
        assertThatThrownBy(() -> surroundings.postProcessEnvironment(environment, program))
                .hasMessageStartingWith("HUANJIE_ADMIN_PASSWORD is too weak");
    }

    @Test
    void aShortRecordKeyIsJudgedWhereItIsKnownWhatItSealed() {
        MockEnvironment environment = given(production()).withProperty("HUANJIE_RECORD_KEY", "k".repeat(31));
        assertThatCode(() -> surroundings.postProcessEnvironment(environment, program))
                .doesNotThrowAnyException();
    }

    @Test
    void productionStartsWithAllOfThemAndUsesEach() {
        MockEnvironment environment =
                given(production()).withProperty("spring.config.location", "classpath:/application.yaml");
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        surroundings.postProcessEnvironment(environment, program);
        assertThat(List.of(
                        "spring.datasource.url",
                        "spring.datasource.username",
                        "spring.datasource.password",
                        "huanjie.admin-password",
                        "huanjie.record-key",
                        "huanjie.demo"))
                .extracting(environment::getProperty)
                .containsExactly(
                        "given DB_URL",
                        "given DB_USER",
                        "given DB_PASSWORD",
                        "given ADMIN_PASSWORD",
                        "given RECORD_KEY, as long as a key has to be",
                        "false");
    }

    @Test
    void theZoneIsSetByTheProgramAndNotByTheMachine() {
        TimeZone machine = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("America/Lima"));
        try {
            surroundings.postProcessEnvironment(new MockEnvironment(), program);
            assertThat(TimeZone.getDefault().getID()).isEqualTo("Asia/Shanghai");
        } finally {
            TimeZone.setDefault(machine);
        }
    }

    @Test
    void dataLiesUnderADirectoryThatCanBeChosen() {
        MockEnvironment environment = new MockEnvironment().withProperty("huanjie.data-dir", "/var/lib/huanjie");
        surroundings.postProcessEnvironment(environment, program);
        assertThat(environment.getProperty("huanjie.data-path")).isEqualTo("/var/lib/huanjie");
    }

    private static MockEnvironment given(MockEnvironment environment) {
        SETTINGS.forEach(setting -> environment.setProperty("HUANJIE_" + setting, "given " + setting));
        environment.setProperty("HUANJIE_RECORD_KEY", "given RECORD_KEY, as long as a key has to be");
        return environment;
    }

    private static MockEnvironment production() {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles("production");
        return environment;
    }
}

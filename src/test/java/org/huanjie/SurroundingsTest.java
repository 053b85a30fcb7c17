package org.huanjie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class SurroundingsTest {

    private final Surroundings surroundings = new Surroundings();
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

    @Test
    void productionStartsWithAllOfThem() {
        MockEnvironment environment = production();
        for (String setting : new String[] {"DB_URL", "DB_USER", "DB_PASSWORD", "ADMIN_PASSWORD", "RECORD_KEY"}) {
            environment.setProperty("HUANJIE_" + setting, "given");
        }
        surroundings.postProcessEnvironment(environment, program);
        assertThat(environment.getProperty("huanjie.data-path")).isNotNull();
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

    private static MockEnvironment production() {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles("production");
        return environment;
    }
}

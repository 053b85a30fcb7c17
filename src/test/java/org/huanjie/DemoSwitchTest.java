package org.huanjie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.env.MockEnvironment;

/** The demonstration, with its known passwords and its clock, is there only when it is asked for. */
class DemoSwitchTest {

    private static final String DEMO = "huanjie.demo";
    private static final List<String> DEMONSTRATION = List.of("demoAccounts", "demoClock", "demoClockController");
    private static final List<String> SIMULATION =
            List.of("simulation", "simulationCommand", "virtualStaff", "virtualOffices", "engineOpenWork");
    private static final String OPERATORS_ACCOUNT = "firstAdministrator";

    @Test
    void nothingOfTheDemonstrationIsThereUnlessItIsAskedFor() {
        assertThat(components(new MockEnvironment()))
                .contains(OPERATORS_ACCOUNT)
                .doesNotContainAnyElementsOf(DEMONSTRATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "off", "no", "0", ""})
    void anythingButTrueLeavesItOut(String off) {
        assertThat(components(new MockEnvironment().withProperty(DEMO, off)))
                .doesNotContainAnyElementsOf(DEMONSTRATION);
    }

    @Test
    void askedForItIsThereAndTheOperatorsAccountIsNot() {
        assertThat(components(new MockEnvironment().withProperty(DEMO, "true")))
                .containsAll(DEMONSTRATION)
                .doesNotContain(OPERATORS_ACCOUNT);
    }

    @Test
    void aRegionIsPlayedInTheDemonstrationOnlyAndWhenItIsNamed() {
        MockEnvironment named = new MockEnvironment().withProperty("huanjie.simulation.region", "210000");

        assertThat(components(named)).doesNotContainAnyElementsOf(SIMULATION);
        assertThat(components(new MockEnvironment().withProperty(DEMO, "true")))
                .doesNotContainAnyElementsOf(SIMULATION);
        assertThat(components(named.withProperty(DEMO, "true"))).containsAll(SIMULATION);
    }

    @Test
    void theShippedSettingsAskForItExceptInProduction() throws Exception {
        List<PropertySource<?>> settings =
                new YamlPropertySourceLoader().load("shipped", new ClassPathResource("application.yaml"));

        assertThat(settings)
                .filteredOn(part -> part.containsProperty(DEMO))
                .extracting(
                        part -> part.getProperty("spring.config.activate.on-profile"), part -> part.getProperty(DEMO))
                .containsExactly(tuple(null, true), tuple("production", false));
    }

    private static Stream<String> components(MockEnvironment environment) {
        SimpleBeanDefinitionRegistry registry = new SimpleBeanDefinitionRegistry();
        new ClassPathBeanDefinitionScanner(registry, true, environment)
                .scan("org.huanjie.access", "org.huanjie.engine", "org.huanjie.simulation");
        return Stream.of(registry.getBeanDefinitionNames());
    }
}

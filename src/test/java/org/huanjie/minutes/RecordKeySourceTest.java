package org.huanjie.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class RecordKeySourceTest {

    @TempDir
    private Path data;

    private Path file;
    private ApplicationContextRunner program;

    @BeforeEach
    void theDataFolderIsEmpty() {
        file = data.resolve("record.key");
        program = new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(PropertyPlaceholderAutoConfiguration.class))
                .withUserConfiguration(RecordKeySource.class)
                .withPropertyValues("huanjie.data-dir=" + data);
    }

    @Test
    void theDemonstrationMakesItsKeyOnceAndKeepsIt() {
        ApplicationContextRunner demonstration = program.withPropertyValues("huanjie.demo=true");

        demonstration.run(first -> {
            String signed = first.getBean(RecordKey.class).sign("minutes");
            demonstration.run(again ->
                    assertThat(again.getBean(RecordKey.class).sign("minutes")).isEqualTo(signed));
        });
        assertThat(file).content().hasSize(64);
    }

    @Test
    void elsewhereNoKeyIsMadeAndWithoutOneTheProgramDoesNotStart() {
        program.run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("huanjie.record-key"));
        program.withPropertyValues("huanjie.record-key=given by the operator")
                .run(context -> assertThat(context).hasSingleBean(RecordKey.class));
        assertThat(file).doesNotExist();
    }
}

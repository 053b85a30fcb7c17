package org.huanjie.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command for whoever holds the server when nobody can sign in any more, as it is typed: the settings of the start, another password, one word more. */
@Tag("long")
class ResetFromOutsideTest {

    private static final String FORGOTTEN = "first-River-58";
    private static final String CONFIGURED = "second-River-59";

    @TempDir
    private Path data;

    private Node running;

    @BeforeEach
    void aProductionRuns() throws Exception {
        running = production(FORGOTTEN).awaitReady();
        assertThat(status(FORGOTTEN)).isEqualTo(200);
    }

    @AfterEach
    void theProgramEnds() throws InterruptedException {
        running.kill();
    }

    @Test
    void theAdministratorSignsInWithTheConfiguredPasswordAfterTheReset() throws Exception {
        running.kill();

        Node reset = production(CONFIGURED, "reset-administrator");
        assertThat(reset.exit()).as(reset.log()).isZero();
        assertThat(reset.log()).containsOnlyOnce("账号admin已重新设为系统管理员");

        running = production(FORGOTTEN).awaitReady();
        assertThat(status(FORGOTTEN)).isEqualTo(401);
        assertThat(status(CONFIGURED)).isEqualTo(200);
    }

    @Test
    void theResetIsRefusedWhileTheProgramRunsOnTheSameFolder() throws Exception {
        Node reset = production(CONFIGURED, "reset-administrator");

        assertThat(reset.exit()).isNotZero();
        assertThat(reset.log()).contains("正由另一个运行中的换届程序使用").doesNotContain("已重新设为");
        assertThat(status(FORGOTTEN)).isEqualTo(200);
    }

    private int status(String password) throws Exception {
        return running.get("/api/accounts/admin", "admin", password).status();
    }

    private Node production(String password, String... words) throws Exception {
        String[] settings = {
            "--spring.profiles.active=production",
            "--HUANJIE_DB_URL=jdbc:h2:file:" + data.resolve("huanjie"),
            "--HUANJIE_DB_USER=sa",
            "--HUANJIE_DB_PASSWORD=quiet-hill-61",
            "--HUANJIE_ADMIN_PASSWORD=" + password,
            "--HUANJIE_RECORD_KEY=a key of an installation, long enough"
        };
        return Node.launched(
                data,
                Stream.concat(Arrays.stream(settings), Arrays.stream(words)).toArray(String[]::new));
    }
}

package org.huanjie.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts that must not go on, and what whoever tried them reads. */
@Tag("long")
class RefusedStartTest {

    @TempDir
    private Path data;

    private Node running;

    @AfterEach
    void theProgramEnds() throws InterruptedException {
        running.kill();
    }

    @Test
    void aSecondStartOnTheFolderAndAStartWithAnotherKeyAreRefusedInOneLineEach() throws Exception {
        running = Node.launched(data).awaitReady();

        Node second = Node.launched(data);
        assertThat(second.exit()).isNotZero();
        assertThat(second.log().lines().filter(line -> line.contains("正由另一个运行中的换届程序使用")))
                .singleElement()
                .asString()
                .contains(data.toString());
        assertThat(second.log()).doesNotContain("\tat ");
        assertThat(running.alive()).isTrue();

        assertThat(running.post("/api/accounts/jiyang-league/unlocking", "admin", "demo", Map.of())
                        .status())
                .as("something is minuted")
                .isEqualTo(204);
        running.kill();
        Files.writeString(data.resolve("record.key"), "f".repeat(64));
        Node stranger = Node.launched(data);
        assertThat(stranger.exit()).isNotZero();
        assertThat(stranger.log()).contains("HUANJIE_RECORD_KEY不是封存本数据库会议记录的那把密钥");
        assertThat(stranger.log()).doesNotContain("\tat ");
    }
}

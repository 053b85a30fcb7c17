package org.huanjie.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderInUseTest {

    @TempDir
    private Path data;

    @Test
    void aSecondStartOnAFolderInUseSaysSoInOneChineseLine() throws Exception {
        String address = "jdbc:h2:file:" + data.resolve("huanjie") + ";DB_CLOSE_ON_EXIT=FALSE";
        try (Connection first = DriverManager.getConnection(address, "sa", "")) {
            assertThat(first.isValid(1)).isTrue();
            assertThatThrownBy(() -> DataFolderInUse.refuse(address, data.toString()))
                    .isInstanceOfSatisfying(DataFolderInUse.class, inUse -> assertThat(
                                    new DataFolderInUse.Report().analyze(inUse).getDescription())
                            .startsWith("数据目录“" + data + "”正由另一个")
                            .doesNotContain("\n"));
        }
        assertThatCode(() -> DataFolderInUse.refuse(address, data.toString())).doesNotThrowAnyException();
    }

    @Test
    void aNewFolderAndOtherDatabasesAreNotAsked() {
        assertThatCode(() -> {
                    DataFolderInUse.refuse("jdbc:h2:file:" + data.resolve("none"), "data");
                    DataFolderInUse.refuse("jdbc:postgresql://localhost/huanjie", "data");
                    DataFolderInUse.refuse("", "data");
                })
                .doesNotThrowAnyException();
    }
}

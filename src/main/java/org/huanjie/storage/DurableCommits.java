package org.huanjie.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Has H2 write each commit before it answers, whatever its address says; left alone it keeps up to half a second in memory. */
@Component
class DurableCommits implements BeanPostProcessor {

    private static final int FILE_IN_USE = 90020;

    private final String data;

    DurableCommits(@Value("${huanjie.data-path}") String data) {
        this.data = data;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof DataSource database) {
            try (Connection connection = database.getConnection()) {
                writeAtOnce(connection);
            } catch (SQLException unusable) {
                throw unusable.getErrorCode() == FILE_IN_USE
                        ? new DataFolderInUse(data)
                        : new BeanCreationException(name, "the database does not answer", unusable);
            }
        }
        return bean;
    }

    private static void writeAtOnce(Connection connection) throws SQLException {
        if (Databases.isH2(connection)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set write_delay 0");
            }
        }
    }
}

package org.huanjie.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.stereotype.Component;

/**
 * Nodes that start at the same time take turns, from the first table to the last model: the engine, which makes and migrates its own tables, does not
 * know that another does the same. The lock is PostgreSQL's and ends with its connection, however the program ends; an H2 file has one program only.
 */
@Component
class StartInTurn implements BeanPostProcessor, ApplicationListener<ContextRefreshedEvent>, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(StartInTurn.class);

    /** Any number that nothing else locks in this database. */
    private static final long LOCK = 4_602_031_980_001L;

    private Connection held;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (held == null && bean instanceof DataSource database) {
            try {
                take(database);
            } catch (SQLException unreachable) {
                throw new BeanCreationException(name, "the database does not answer", unreachable);
            }
        }
        return bean;
    }

    private void take(DataSource database) throws SQLException {
        Connection connection = database.getConnection();
        if (!Databases.isPostgres(connection)) {
            connection.close();
            return;
        }
        held = connection;
        ask(connection, "select pg_advisory_lock(?)");
    }

    @Override
    public void onApplicationEvent(ContextRefreshedEvent started) {
        release();
    }

    @Override
    public void destroy() {
        release();
    }

    private void release() {
        Connection connection = held;
        held = null;
        if (connection == null) {
            return;
        }
        try (connection) {
            ask(connection, "select pg_advisory_unlock(?)");
        } catch (SQLException gone) {
            LOG.debug("The lock ended with its connection", gone);
        }
    }

    private static void ask(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, LOCK);
            statement.execute();
        }
    }
}

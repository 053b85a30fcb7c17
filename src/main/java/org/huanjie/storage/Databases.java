package org.huanjie.storage;

import java.sql.Connection;
import java.sql.SQLException;

/** Which database this is. */
final class Databases {

    private Databases() {}

    static boolean isPostgres(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    static boolean isH2(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("H2");
    }
}

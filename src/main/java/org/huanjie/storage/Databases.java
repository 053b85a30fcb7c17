package org.huanjie.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Which database this is. */
final class Databases {

    private static final String H2_FILE = "jdbc:h2:file:";

    private Databases() {}

    /** The file in which an H2 database is kept. */
    static Optional<Path> file(String address) {
        return address.startsWith(H2_FILE)
                ? Optional.of(Path.of(address.substring(H2_FILE.length()).split(";")[0] + ".mv.db"))
                : Optional.empty();
    }

    static boolean isPostgres(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    static boolean isH2(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("H2");
    }
}

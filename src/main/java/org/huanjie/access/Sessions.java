package org.huanjie.access;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sessions of signed-in people, which Spring Session keeps in the database for all nodes. */
@Repository
public class Sessions {

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Signs these accounts out everywhere, as part of the transaction that takes their rights away. */
    public void end(Collection<String> accounts) {
        if (!accounts.isEmpty()) {
            jdbc.sql("delete from spring_session where principal_name in (:accounts)")
                    .param("accounts", accounts)
                    .update();
        }
    }
}

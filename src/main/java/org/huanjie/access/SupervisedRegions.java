package org.huanjie.access;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The regions for which supervisors were appointed. */
@Repository
public class SupervisedRegions {

    private final JdbcClient jdbc;

    SupervisedRegions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<String> of(String account) {
        return jdbc.sql("select region from supervised_region where account = ? order by region")
                .param(account)
                .query(String.class)
                .list();
    }

    /** The accounts of those appointed for exactly this region. */
    public List<String> supervisorsOf(String region) {
        return jdbc.sql("select account from supervised_region where region = ? order by account")
                .param(region)
                .query(String.class)
                .list();
    }

    public void add(String account, String region) {
        if (!of(account).contains(region)) {
            jdbc.sql("insert into supervised_region (account, region) values (?, ?)")
                    .params(account, region)
                    .update();
        }
    }

    public void remove(String account) {
        jdbc.sql("delete from supervised_region where account = ?")
                .param(account)
                .update();
    }
}

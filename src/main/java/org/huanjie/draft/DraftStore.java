package org.huanjie.draft;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DraftStore {

    private final JdbcClient jdbc;

    DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Draft> find(String task) {
        return jdbc.sql("select task, account, saved_at, form from task_draft where task = ?")
                .param(task)
                .query(Draft.class)
                .optional();
    }

    void put(Draft draft) {
        int replaced = jdbc.sql("update task_draft set account = ?, saved_at = ?, form = ? where task = ?")
                .params(draft.account(), draft.savedAt(), draft.form(), draft.task())
                .update();
        if (replaced == 0) {
            jdbc.sql("insert into task_draft (task, account, saved_at, form) values (?, ?, ?, ?)")
                    .params(draft.task(), draft.account(), draft.savedAt(), draft.form())
                    .update();
        }
    }

    void remove(String task) {
        jdbc.sql("delete from task_draft where task = ?").param(task).update();
    }

    List<String> tasks() {
        return jdbc.sql("select task from task_draft order by task")
                .query(String.class)
                .list();
    }
}

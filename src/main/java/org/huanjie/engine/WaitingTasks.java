package org.huanjie.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.huanjie.ids.ElectionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The open tasks of many elections at once, for lists: one statement for a page instead of two for each task. Read-only; whoever asks minds the rights. */
@Repository
public class WaitingTasks {

    /**
     * A task that waits.
     *
     * @param group whose people may claim it, such as {@code league:370614003}; empty when it is for nobody in particular
     * @param since when it came up
     * @param due null when it has no term
     */
    public record WaitingTask(ElectionId election, String name, String group, LocalDateTime since, LocalDateTime due) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    WaitingTasks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * In the order in which they came up.
     *
     * @param elections a page of them
     */
    public List<WaitingTask> of(Collection<ElectionId> elections) {
        if (elections.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select i.business_key_, t.name_, t.create_time_, t.due_date_, coalesce(min(l.group_id_), '') as group_id
                        from act_ru_execution i
                        join act_ru_task t on t.proc_inst_id_ = i.id_
                        left join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
                        where i.business_key_ in (:elections)
                        group by i.business_key_, t.id_, t.name_, t.create_time_, t.due_date_
                        order by t.create_time_, t.id_
                        """)
                .param("elections", elections.stream().map(ElectionId::value).toList())
                .query((row, number) -> task(row))
                .list();
    }

    private WaitingTask task(ResultSet row) throws SQLException {
        return new WaitingTask(
                new ElectionId(row.getString("business_key_")),
                row.getString("name_"),
                row.getString("group_id"),
                local(row.getTimestamp("create_time_")),
                local(row.getTimestamp("due_date_")));
    }

    private LocalDateTime local(Timestamp moment) {
        return moment == null
                ? null
                : moment.toInstant().atZone(clock.getZone()).toLocalDateTime();
    }
}

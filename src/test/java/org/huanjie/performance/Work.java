package org.huanjie.performance;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** Counts what is sent to a database while this thread does counted work, every statement of a batch by itself. */
public class Work implements QueryExecutionListener {

    private final Map<String, Integer> statements = new TreeMap<>();
    private final ThreadLocal<Integer> depth = ThreadLocal.withInitial(() -> 0);
    private int jobs;
    private int serviceTasks;

    public DataSource watched(DataSource database) {
        return ProxyDataSourceBuilder.create(database).listener(this).build();
    }

    public <T> T counted(Supplier<T> work) {
        depth.set(depth.get() + 1);
        try {
            return work.get();
        } finally {
            depth.set(depth.get() - 1);
        }
    }

    public void counted(Runnable work) {
        counted(() -> {
            work.run();
            return null;
        });
    }

    public void forget() {
        statements.clear();
        jobs = 0;
        serviceTasks = 0;
    }

    void jobRuns() {
        jobs++;
    }

    void serviceTaskRuns() {
        serviceTasks++;
    }

    public int statements() {
        return statements.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int jobs() {
        return jobs;
    }

    public int serviceTasks() {
        return serviceTasks;
    }

    /** The statements sent most often, a line each. */
    public String mostFrequent(int lines) {
        return statements.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(lines)
                .map(entry -> entry.getValue() + " " + entry.getKey().replaceAll("\\s+", " "))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (depth.get() > 0) {
            queries.forEach(query -> statements.merge(
                    query.getQuery(), Math.max(1, query.getParametersList().size()), Integer::sum));
        }
    }
}

package org.huanjie.models;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ConnectionInfo;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Which tables requests have written to for good: what a transaction wrote that was rolled back afterwards is not among them. */
final class CommittedWrites implements QueryExecutionListener, MethodExecutionListener {

    private static final Pattern WRITE =
            Pattern.compile("^\\s*(?:insert\\s+into|update|delete\\s+from|merge\\s+into)\\s+(\\w+)");

    private final Map<String, Boolean> commitsByItself = new HashMap<>();
    private final Map<String, List<String>> open = new HashMap<>();
    private final List<String> committed = new ArrayList<>();

    @TestConfiguration(proxyBeanMethods = false)
    static class Watching {

        @Bean
        static CommittedWrites committedWrites() {
            return new CommittedWrites();
        }

        @Bean
        static BeanPostProcessor watchesTheDatabase(CommittedWrites writes) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource database ? writes.watched(database) : bean;
                }
            };
        }
    }

    private DataSource watched(DataSource database) {
        return ProxyDataSourceBuilder.create(database)
                .listener(this)
                .methodListener(this)
                .build();
    }

    /** The tables written to by requests since this was last asked. */
    synchronized List<String> sinceLastAsked() {
        List<String> tables = List.copyOf(committed);
        committed.clear();
        return tables;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public synchronized void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (!ofARequest() || !execution.isSuccess()) {
            return;
        }
        String connection = execution.getConnectionId();
        for (QueryInfo query : queries) {
            Matcher write = WRITE.matcher(query.getQuery().toLowerCase(Locale.ROOT));
            if (write.find()) {
                (commitsByItself.getOrDefault(connection, true)
                                ? committed
                                : open.computeIfAbsent(connection, none -> new ArrayList<>()))
                        .add(write.group(1));
            }
        }
    }

    @Override
    public void beforeMethod(MethodExecutionContext call) {}

    @Override
    public synchronized void afterMethod(MethodExecutionContext call) {
        ConnectionInfo connection = call.getConnectionInfo();
        if (connection == null || !ofARequest()) {
            return;
        }
        String id = connection.getConnectionId();
        switch (call.getMethod().getName()) {
            case "setAutoCommit" -> commitsByItself.put(id, (Boolean) call.getMethodArgs()[0]);
            case "commit" -> committed.addAll(taken(id));
            case "rollback" -> taken(id);
            default -> {}
        }
    }

    private List<String> taken(String connection) {
        List<String> writes = open.remove(connection);
        return writes == null ? List.of() : writes;
    }

    private static boolean ofARequest() {
        return Thread.currentThread().getName().startsWith("http-nio");
    }
}

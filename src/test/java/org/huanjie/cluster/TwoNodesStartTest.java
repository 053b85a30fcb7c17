package org.huanjie.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes that start at the same moment take turns at what the first start makes. {@code -Dhuanjie.starts} says how often it is tried. */
@Tag("postgres")
class TwoNodesStartTest {

    private static final int STARTS = Integer.getInteger("huanjie.starts", 1);

    @TempDir
    private Path data;

    @Test
    void twoNodesThatStartOnAnEmptyDatabaseAtOnceBothStart() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            for (int start = 0; start < STARTS; start++) {
                String database = "start" + start;
                JdbcClient.create(server.getPostgresDatabase())
                        .sql("create database " + database)
                        .update();
                bothStart(server, database);
                JdbcClient jdbc = JdbcClient.create(server.getDatabase("postgres", database));
                assertThat(jdbc.sql("select count(*) from act_re_deployment")
                                .query(Integer.class)
                                .single())
                        .as("models are deployed once")
                        .isEqualTo(1);
                makeAnUpgradeOfIt(jdbc);
                bothStart(server, database);
                assertThat(jdbc.sql("select count(*) from act_re_deployment")
                                .query(Integer.class)
                                .single())
                        .as("changed models are deployed once")
                        .isEqualTo(2);
            }
        }
    }

    /** As if one of the models had been another before. */
    private static void makeAnUpgradeOfIt(JdbcClient jdbc) {
        jdbc.sql("update act_ge_bytearray set bytes_ = bytes_ || ' '::bytea where name_ = 'processes/election.bpmn'")
                .update();
    }

    private void bothStart(EmbeddedPostgres server, String database) throws Exception {
        List<Node> nodes = List.of(launched(server, database), launched(server, database));
        try {
            nodes.forEach(Node::awaitReady);
        } finally {
            for (Node node : nodes) {
                node.kill();
            }
        }
    }

    private Node launched(EmbeddedPostgres server, String database) throws Exception {
        return Node.launched(
                data,
                "--spring.datasource.url=" + server.getJdbcUrl("postgres", database),
                "--spring.datasource.username=postgres");
    }
}

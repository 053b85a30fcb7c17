package org.huanjie.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.huanjie.ids.ElectionId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Earlier versions called everybody on a list formal, approved or not. */
class ListedAndApprovedMigrationTest {

    private static final ElectionId ELECTION = new ElectionId("460203198-2026-1");

    private final DriverManagerDataSource database =
            new DriverManagerDataSource("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID()), "sa", "");
    private final JdbcClient jdbc = JdbcClient.create(database);
    private int entries;

    @BeforeEach
    void layOut() {
        run("V2__record_division_access.sql", "V4__candidacy.sql", "V6__approval_publicity_training.sql");
        candidate("listed", "FORMAL");
        candidate("not-listed", "NOT_FORMAL");
        candidate("elected", "ELECTED");
        minuted("candidates-listed", "[]");
    }

    @Test
    void whoeverIsOnAListThatWasNeverSentIsListed() {
        assertThat(afterwards()).containsExactly("ELECTED", "LISTED", "NOT_FORMAL");
    }

    @Test
    void whoeverIsOnAListThatIsBeforeTheBodiesIsListed() {
        request(1, "PENDING");
        minuted("request-approved", "{\"request\":\"%s-candidates-1\",\"version\":1}".formatted(ELECTION));

        assertThat(afterwards()).containsExactly("ELECTED", "LISTED", "NOT_FORMAL");
    }

    @Test
    void whoeverIsOnAnApprovedListIsApproved() {
        request(1, "REFUSED");
        minuted("candidates-listed", "[]");
        request(2, "APPROVED");
        minuted("request-approved", "{\"request\":\"%s-candidates-2\",\"version\":1}".formatted(ELECTION));
        minuted("request-approved", "{\"request\":\"%s-result-1\",\"version\":1}".formatted(ELECTION));

        assertThat(afterwards()).containsExactly("APPROVED", "ELECTED", "NOT_FORMAL");
    }

    @Test
    void whoeverWasPutOnAListAgainIsListedUntilThatIsApproved() {
        request(1, "APPROVED");
        minuted("request-approved", "{\"request\":\"%s-candidates-1\",\"version\":1}".formatted(ELECTION));
        minuted("candidates-listed", "[]");
        minuted("request-approved", "{\"request\":\"%s-plan-1\",\"version\":1}".formatted(ELECTION));

        assertThat(afterwards()).containsExactly("ELECTED", "LISTED", "NOT_FORMAL");
    }

    private List<String> afterwards() {
        run("V45__listed_and_approved.sql");
        return jdbc.sql("select decision from candidate order by decision")
                .query(String.class)
                .list();
    }

    private void run(String... migrations) {
        ResourceDatabasePopulator populator = new ResourceDatabasePopulator();
        for (String migration : migrations) {
            populator.addScript(new ClassPathResource("db/migration/" + migration));
        }
        populator.execute(database);
    }

    private void candidate(String id, String decision) {
        jdbc.sql("""
                        insert into candidate (id, election, seq, name, sex, ethnicity, birth_date, unit, position_held, post,
                            political_status, outstanding, consent, supporters, outcome, findings, decision, result)
                        select :id, :election, count(*) + 1, '林小燕', '女', '汉族', date '1998-03-05', '', '', 'member',
                            'MASSES', false, true, 0, 'ELIGIBLE', '[]', :decision, '' from candidate
                        """)
                .param("id", id)
                .param("election", ELECTION)
                .param("decision", decision)
                .update();
    }

    private void request(int place, String state) {
        jdbc.sql("""
                        insert into approval_request (id, election, kind, place, state, filed_at)
                        values (:id, :election, 'candidates', :place, :state, timestamp with time zone '2026-09-10 09:00:00+08:00')
                        """)
                .param("id", ELECTION + "-candidates-" + place)
                .param("election", ELECTION)
                .param("place", place)
                .param("state", state)
                .update();
    }

    private void minuted(String action, String detail) {
        entries++;
        jdbc.sql(
                        "insert into minutes values (:election, :seq, '2026-09-10T09:00:00+08:00', 'clerk', :action, '', :detail, '')")
                .param("election", ELECTION)
                .param("seq", entries)
                .param("action", action)
                .param("detail", detail)
                .update();
    }
}

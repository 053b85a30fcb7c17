package org.huanjie.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.huanjie.ids.ElectionId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The key that sealed the minutes is known at every later start. */
@ExtendWith(OutputCaptureExtension.class)
class InstallationTest {

    private static final RecordKey KEY = new RecordKey("the key of the first start, long enough");
    private static final RecordKey OTHER = new RecordKey("another key, which is long enough as well");
    private static final RecordKey SHORT = new RecordKey("a key of earlier days");

    private static final ElectionId ELECTION = new ElectionId("460203198-2026-1");

    private final DataSource database =
            new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    private final JdbcClient jdbc = JdbcClient.create(database);

    @TempDir
    private Path heads;

    @BeforeEach
    void tables() {
        Flyway.configure().dataSource(database).load().migrate();
    }

    @Test
    void theSameKeyStartsAgainAndTheInstallationKeepsItsName() {
        String name = new Installation(jdbc, KEY).name();

        assertThat(new Installation(jdbc, KEY).name()).isEqualTo(name).isNotBlank();
    }

    @Test
    void anotherKeyIsRefusedAtTheStartByName() {
        new Installation(jdbc, KEY);
        minute(KEY);

        assertThatThrownBy(() -> new Installation(jdbc, OTHER))
                .isInstanceOf(WrongRecordKey.class)
                .hasMessageContaining("HUANJIE_RECORD_KEY");
        new Installation(jdbc, KEY);
    }

    @Test
    void anotherKeyThanTheOneOfMinutesFromBeforeTheCheckIsRefusedAndLeavesNoCheckValue() {
        minute(KEY);

        assertThatThrownBy(() -> new Installation(jdbc, OTHER)).isInstanceOf(WrongRecordKey.class);
        assertThat(new Installation(jdbc, KEY).name()).isNotBlank();
    }

    @Test
    void aNewInstallationRefusesAKeyOfFewerThan32CharactersByName() {
        assertThatThrownBy(() -> new Installation(jdbc, new RecordKey("k".repeat(31))))
                .isInstanceOf(ShortRecordKey.class)
                .hasMessageStartingWith("HUANJIE_RECORD_KEY不足32个字符");
        assertThat(new Installation(jdbc, KEY).name()).isNotBlank();
    }

    @Test
    void aNewKeyTakesThePlaceOfTheFirstOneUntilSomethingIsMinuted() {
        String name = new Installation(jdbc, KEY).name();

        assertThat(new Installation(jdbc, OTHER).name()).isEqualTo(name);
        minute(OTHER);

        assertThatThrownBy(() -> new Installation(jdbc, KEY)).isInstanceOf(WrongRecordKey.class);
        assertThat(new Installation(jdbc, OTHER).name()).isEqualTo(name);
    }

    @Test
    void aNodeThatStillHasTheKeyThatWasReplacedMinutesNothing() {
        new Installation(jdbc, KEY);
        new Installation(jdbc, OTHER);

        assertThatThrownBy(() -> minute(KEY)).hasMessageContaining("HUANJIE_RECORD_KEY was replaced");
        minute(OTHER);
        assertThatThrownBy(() -> minute(KEY)).hasMessageContaining("HUANJIE_RECORD_KEY was replaced");
        assertThat(minutes(OTHER).verify(ELECTION)).isEqualTo(Verification.sound(1));
    }

    @Test
    void aShortKeyIsRefusedUntilSomethingIsMinutedEvenIfAnEarlierVersionStartedWithIt(CapturedOutput log) {
        new Installation(jdbc, KEY);
        assertThatThrownBy(() -> new Installation(jdbc, SHORT)).isInstanceOf(ShortRecordKey.class);

        jdbc.sql("update installation set key_check = ?")
                .param(SHORT.sign("the key of the minutes"))
                .update();
        assertThatThrownBy(() -> new Installation(jdbc, SHORT)).isInstanceOf(ShortRecordKey.class);
        assertThat(log).doesNotContain("它封存过");
    }

    @Test
    void aShortKeyThatSealedTheMinutesFromBeforeTheCheckGoesOnWithAWarning(CapturedOutput log) {
        minute(SHORT);

        String name = new Installation(jdbc, SHORT).name();

        assertThat(log).containsOnlyOnce("HUANJIE_RECORD_KEY不足32个字符");
        assertThat(new Installation(jdbc, SHORT).name()).isEqualTo(name);
        assertThat(log.toString().split("HUANJIE_RECORD_KEY不足32个字符", -1)).hasSize(3);
    }

    @Test
    void aShortKeyThatSealedNothingHereIsRefusedAsAnotherKey() {
        new Installation(jdbc, KEY);
        minute(KEY);

        assertThatThrownBy(() -> new Installation(jdbc, SHORT)).isInstanceOf(WrongRecordKey.class);
    }

    @Test
    void aKeyThatIsLongEnoughIsNotWarnedOf(CapturedOutput log) {
        new Installation(jdbc, KEY);

        assertThat(log).doesNotContain("HUANJIE_RECORD_KEY");
    }

    @Test
    void theReportsOfTheStartAreOneChineseLineEach() {
        assertThat(new WrongRecordKey.Report().analyze(new WrongRecordKey()).getDescription())
                .startsWith("HUANJIE_RECORD_KEY不是")
                .doesNotContain("\n");
        assertThat(new ShortRecordKey.Report().analyze(new ShortRecordKey()).getDescription())
                .isEqualTo("HUANJIE_RECORD_KEY不足32个字符，容易被猜出，程序没有启动；请换一把更长的密钥。");
    }

    @Action("started")
    record Started() implements MinutesRecord {}

    private void minute(RecordKey key) {
        new TransactionTemplate(new DataSourceTransactionManager(database))
                .executeWithoutResult(status -> minutes(key).append(ELECTION, "jiyang-league", "", new Started()));
    }

    private ChainedMinutes minutes(RecordKey key) {
        return new ChainedMinutes(jdbc, key, new HeadFiles(heads), event -> {}, Clock.systemUTC());
    }
}

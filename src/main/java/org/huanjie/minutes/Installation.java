package org.huanjie.minutes;

import java.util.Optional;
import java.util.UUID;
import org.huanjie.ids.ElectionId;
import org.huanjie.minutes.ChainedMinutes.Head;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names this installation's database at its first start, and refuses to go on with another key than the one that sealed its minutes. */
@Component
class Installation {

    private static final Logger LOG = LoggerFactory.getLogger(Installation.class);

    /** What the key signs so that it is known again. */
    static final String CHECKED = "the key of the minutes";

    private final JdbcClient jdbc;
    private final RecordKey key;
    private final String name;

    private record Row(String name, String keyCheck) {}

    private record Sealed(ElectionId election, Head head) {}

    /**
     * Until something is minuted any key will do that is long enough. A short key that has sealed what is there goes on, for no other one verifies it.
     *
     * @throws WrongRecordKey when another key sealed what is there
     * @throws ShortRecordKey when nothing is sealed yet and the key is short
     */
    Installation(JdbcClient jdbc, RecordKey key) {
        this.jdbc = jdbc;
        this.key = key;
        boolean minuted = minuted();
        if (!minuted && key.isShort()) {
            throw new ShortRecordKey();
        }
        Row row = jdbc.sql("select name, key_check from installation")
                .query(Row.class)
                .optional()
                .orElseGet(this::begin);
        if (!row.keyCheck().equals(key.sign(CHECKED))) {
            if (minuted) {
                throw new WrongRecordKey();
            }
            replaceKey();
        }
        if (key.isShort()) {
            LOG.warn(
                    "HUANJIE_RECORD_KEY不足{}个字符，容易被猜出；它封存过本数据库的会议记录，换成别的密钥记录就无法核验，所以照旧启动。请严格保管，不要用作他处的密码。",
                    RecordKey.SHORTEST);
        }
        name = row.name();
    }

    /** Tells this database apart from others that used the same data folder. */
    String name() {
        return name;
    }

    private Row begin() {
        Row row = new Row(UUID.randomUUID().toString(), key.sign(CHECKED));
        if (anySealed()
                .filter(known -> !known.head().isSealed(key, known.election()))
                .isPresent()) {
            throw new WrongRecordKey();
        }
        jdbc.sql("insert into installation (id, name, key_check) values (1, ?, ?)")
                .params(row.name(), row.keyCheck())
                .update();
        return row;
    }

    private void replaceKey() {
        jdbc.sql("update installation set key_check = ?")
                .param(key.sign(CHECKED))
                .update();
        LOG.warn("还没有任何会议记录，HUANJIE_RECORD_KEY已换成这次启动时给出的密钥；从第一条记录起不能再换。");
    }

    private boolean minuted() {
        return jdbc.sql("select 1 from minutes fetch first 1 row only")
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Minutes of a version that kept no check value. */
    private Optional<Sealed> anySealed() {
        return jdbc.sql(
                        "select election, entries, head, seal from minutes_head order by election fetch first 1 row only")
                .query((row, number) -> new Sealed(
                        new ElectionId(row.getString("election")),
                        new Head(row.getInt("entries"), row.getString("head"), row.getString("seal"))))
                .optional();
    }
}

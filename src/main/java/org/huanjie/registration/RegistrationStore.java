package org.huanjie.registration;

import java.time.LocalDate;
import java.util.Optional;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.StoredJson;
import org.huanjie.storage.TransactionReadCache;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps how an election's registration stands. */
@Repository
public class RegistrationStore {

    private static final String TABLE = "registration";

    private final JdbcClient jdbc;
    private final StoredJson json;

    public RegistrationStore(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * @param opened the day on which the registration began
     * @param extendedTo the last day after an extension
     * @param ended the last day, once it is closed
     * @param extension from which day and for how many days it was extended
     * @param remedy what has been done about too few candidates
     */
    record Registration(
            LocalDate opened,
            Optional<LocalDate> extendedTo,
            Optional<LocalDate> ended,
            Optional<Extended> extension,
            boolean open,
            Remedy remedy) {

        static Registration begun(LocalDate today) {
            return new Registration(today, Optional.empty(), Optional.empty(), Optional.empty(), true, Remedy.NONE);
        }

        Registration closed(LocalDate lastDay) {
            return new Registration(opened, extendedTo, Optional.of(lastDay), extension, false, remedy);
        }
    }

    /** An extension as it was approved. */
    record Extended(LocalDate from, int days) {}

    Optional<Registration> find(ElectionId election) {
        return TransactionReadCache.of(TABLE, election, () -> read(election, ""));
    }

    private Optional<Registration> read(ElectionId election, String lock) {
        return jdbc.sql("select * from registration where election = :election" + lock)
                .param("election", election)
                .query((row, number) -> new Registration(
                        row.getObject("opened", LocalDate.class),
                        Optional.ofNullable(row.getObject("extended_to", LocalDate.class)),
                        Optional.ofNullable(row.getObject("last_day", LocalDate.class)),
                        extension(row.getObject("extended_on", LocalDate.class), row.getInt("extended_days")),
                        row.getBoolean("is_open"),
                        remedy(row.getString("remedy"))))
                .optional();
    }

    private static Optional<Extended> extension(LocalDate from, int days) {
        return Optional.ofNullable(from).map(day -> new Extended(day, days));
    }

    private Remedy remedy(String stored) {
        return stored == null ? Remedy.NONE : json.read(stored, Remedy.class);
    }

    /** What has been done so far about too few candidates. */
    public Remedy remedyOf(ElectionId election) {
        return find(election).map(Registration::remedy).orElse(Remedy.NONE);
    }

    public void keep(ElectionId election, Remedy remedy) {
        TransactionReadCache.forget(TABLE);
        jdbc.sql("update registration set remedy = :remedy where election = :election")
                .param("remedy", json.write(remedy))
                .param("election", election)
                .update();
    }

    /** Whether it is open; the registration is locked until this transaction ends. */
    boolean lockOpen(ElectionId election) {
        TransactionReadCache.forgetAll();
        Optional<Registration> locked = read(election, " for update");
        TransactionReadCache.remember(TABLE, election, locked);
        return locked.filter(Registration::open).isPresent();
    }

    void open(ElectionId election, LocalDate today) {
        jdbc.sql("insert into registration (election, opened, is_open) values (:election, :today, true)")
                .param("election", election)
                .param("today", today)
                .update();
        TransactionReadCache.remember(TABLE, election, Optional.of(Registration.begun(today)));
    }

    void close(ElectionId election, LocalDate lastDay) {
        jdbc.sql("update registration set is_open = false, last_day = :lastDay where election = :election")
                .param("lastDay", lastDay)
                .param("election", election)
                .update();
        TransactionReadCache.<Optional<Registration>>amend(
                TABLE, election, known -> known.map(open -> open.closed(lastDay)));
    }

    void extend(ElectionId election, Extended extension, LocalDate lastDay) {
        TransactionReadCache.forget(TABLE);
        jdbc.sql("""
                        update registration
                        set is_open = true, extended_to = :lastDay, extended_on = :from, extended_days = :days
                        where election = :election""")
                .param("lastDay", lastDay)
                .param("from", extension.from())
                .param("days", extension.days())
                .param("election", election)
                .update();
    }

    /** The extension ends later than was said. */
    void prolong(ElectionId election, LocalDate lastDay) {
        TransactionReadCache.forget(TABLE);
        jdbc.sql("update registration set extended_to = :lastDay where election = :election")
                .param("lastDay", lastDay)
                .param("election", election)
                .update();
    }
}

package org.huanjie.storage;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the present transaction has read. A completion asks for the same candidates and papers many times, in checks, decisions and the next
 * forms; it reads them once. Outside a transaction nothing is cached. Writers, and anyone who waited for a lock, must evict the affected entries.
 */
public final class TransactionReadCache {

    private record Reading(String table, Object key) {}

    private TransactionReadCache() {}

    /** What was read before in this transaction, or is read now. The value must be immutable. */
    @SuppressWarnings("unchecked")
    public static <T> T of(String table, Object key, Supplier<T> read) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return read.get();
        }
        Map<Reading, Object> known = known();
        Reading reading = new Reading(table, key);
        if (!known.containsKey(reading)) {
            known.put(reading, read.get());
        }
        return (T) known.get(reading);
    }

    /** What this transaction has just written itself, in a row that it holds locked. */
    public static void remember(String table, Object key, Object written) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            known().put(new Reading(table, key), written);
        }
    }

    /** As {@link #remember}, where what was read before tells what stands there now; what was not read stays unread. */
    @SuppressWarnings("unchecked")
    public static <T> void amend(String table, Object key, UnaryOperator<T> change) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            known().computeIfPresent(new Reading(table, key), (reading, read) -> change.apply((T) read));
        }
    }

    /** Evicts a table written in this transaction. */
    public static void forget(String table) {
        Memory memory = (Memory) TransactionSynchronizationManager.getResource(TransactionReadCache.class);
        if (memory != null) {
            memory.known.keySet().removeIf(reading -> reading.table().equals(table));
        }
    }

    /** Evicts everything after waiting for a lock: others may have written in the meantime. */
    public static void forgetAll() {
        Memory memory = (Memory) TransactionSynchronizationManager.getResource(TransactionReadCache.class);
        if (memory != null) {
            memory.known.clear();
        }
    }

    private static Map<Reading, Object> known() {
        Memory memory = (Memory) TransactionSynchronizationManager.getResource(TransactionReadCache.class);
        if (memory == null) {
            memory = new Memory();
            TransactionSynchronizationManager.bindResource(TransactionReadCache.class, memory);
            TransactionSynchronizationManager.registerSynchronization(memory);
        }
        return memory.known;
    }

    /** Leaves the thread together with its transaction. */
    private static final class Memory implements TransactionSynchronization {

        private final Map<Reading, Object> known = new HashMap<>();

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(TransactionReadCache.class);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(TransactionReadCache.class, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(TransactionReadCache.class);
        }
    }
}

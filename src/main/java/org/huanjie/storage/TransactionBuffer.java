package org.huanjie.storage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the present transaction gathers in order to write it down together, before it commits. Rolled back, it is forgotten.
 *
 * @param <T> one thing to be written; immutable
 */
public final class TransactionBuffer<T> implements TransactionSynchronization {

    private final Object key;
    private final Function<T, ?> subject;
    private final Consumer<List<T>> writer;
    private final List<T> unwritten = new ArrayList<>();
    private final Map<Object, T> last = new HashMap<>();
    private boolean closing;

    private TransactionBuffer(Object key, Function<T, ?> subject, Consumer<List<T>> writer) {
        this.key = key;
        this.subject = subject;
        this.writer = writer;
    }

    /**
     * What has been gathered under a key in this transaction.
     *
     * @param subject what a thing is about
     * @param writer writes it down; called with one thing at least
     * @throws IllegalStateException outside of a transaction
     */
    public static <T> TransactionBuffer<T> under(Object key, Function<T, ?> subject, Consumer<List<T>> writer) {
        return TransactionBuffer.<T>known(key).orElseGet(() -> {
            TransactionBuffer<T> begun = new TransactionBuffer<>(key, subject, writer);
            TransactionSynchronizationManager.registerSynchronization(begun);
            TransactionSynchronizationManager.bindResource(key, begun);
            return begun;
        });
    }

    /** Writes down now what has been gathered so far, so that it can be read. */
    public static void write(Object key) {
        known(key).ifPresent(TransactionBuffer::writeDown);
    }

    @SuppressWarnings("unchecked")
    private static <T> Optional<TransactionBuffer<T>> known(Object key) {
        return Optional.ofNullable((TransactionBuffer<T>) TransactionSynchronizationManager.getResource(key));
    }

    /** What is known of a subject without having been added here: it stands written already. */
    public void know(T written) {
        last.put(subject.apply(written), written);
    }

    /** What was added last about a subject, be it written already or not. */
    public Optional<T> last(Object about) {
        return Optional.ofNullable(last.get(about));
    }

    public void add(T one) {
        unwritten.add(one);
        last.put(subject.apply(one), one);
        if (closing) {
            writeDown();
        }
    }

    private void writeDown() {
        if (!unwritten.isEmpty()) {
            writer.accept(List.copyOf(unwritten));
            unwritten.clear();
        }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        closing = true;
        writeDown();
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResourceIfPossible(key);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(key, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(key);
    }
}

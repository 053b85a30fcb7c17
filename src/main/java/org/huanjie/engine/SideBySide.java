package org.huanjie.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Work that can be done side by side. */
public final class SideBySide {

    private SideBySide() {}

    /** Does the work on every part, on so many threads, and returns when all of it is done; the first failure is thrown. */
    public static <T> void run(Collection<T> parts, int threads, Consumer<T> work) {
        if (threads < 2 || parts.size() < 2) {
            parts.forEach(work);
            return;
        }
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> all = new ArrayList<>();
            parts.forEach(part -> all.add(workers.submit(() -> work.accept(part))));
            all.forEach(SideBySide::await);
        } finally {
            workers.shutdownNow();
        }
    }

    private static void await(Future<?> part) {
        try {
            part.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(stopped);
        }
    }
}

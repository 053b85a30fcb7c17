package org.huanjie.minutes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.huanjie.ids.ElectionId;
import org.huanjie.minutes.ChainedMinutes.Head;
import org.huanjie.storage.Durability;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The newest head of each election's minutes, kept in the data folder as well: a database that has lost its end, or was set back, has lost its heads
 * too, and these show it. A head is written after its transaction, so that none is ahead of the database.
 */
@Component
class HeadFiles {

    private static final Logger LOG = LoggerFactory.getLogger(HeadFiles.class);
    private static final String LINE = "%010d %s %s%n";
    private static final int PARTS = 3;

    private final Path folder;
    private final BooleanSupplier written;
    private final AtomicBoolean failing = new AtomicBoolean();

    @Autowired
    HeadFiles(@Value("${huanjie.data-dir:data}") Path data, Installation installation, Durability durability) {
        this(data.resolve("heads").resolve(installation.name()), durability::strict);
    }

    HeadFiles(Path folder) {
        this(folder, () -> true);
    }

    private HeadFiles(Path folder, BooleanSupplier written) {
        this.folder = folder;
        this.written = written;
    }

    /** The head as it was last kept here. */
    Optional<Head> newest(ElectionId election) {
        try {
            return read(file(election));
        } catch (IOException unreadable) {
            LOG.warn("The head of the minutes of {} cannot be read beside the database", election, unreadable);
            return Optional.empty();
        }
    }

    /** Keeps a head, once it is written in the database, unless a later one is kept already. A folder that takes nothing does not undo what the database has. */
    void keep(ElectionId election, Head head) {
        if (written.getAsBoolean()) {
            keepWritten(election, head);
        }
    }

    private synchronized void keepWritten(ElectionId election, Head head) {
        try {
            Path file = file(election);
            if (read(file).filter(kept -> kept.entries() >= head.entries()).isEmpty()) {
                write(file, LINE.formatted(head.entries(), head.head(), head.seal()));
            }
            failing.set(false);
        } catch (IOException unwritable) {
            if (!failing.getAndSet(true)) {
                LOG.error("The heads of minutes cannot be kept beside the database, in {}", folder, unwritable);
            }
        }
    }

    private static Optional<Head> read(Path file) throws IOException {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        String[] parts = Files.readString(file).strip().split(" ");
        return parts.length == PARTS
                ? Optional.of(new Head(Integer.parseInt(parts[0]), parts[1], parts[2]))
                : Optional.empty();
    }

    /** All lines are of one length, so that one write replaces the old one as a whole. */
    private static void write(Path file, String line) throws IOException {
        Files.createDirectories(file.getParent());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** Spread over folders by the first letters of the id, for a province has tens of thousands. */
    private Path file(ElectionId election) {
        return folder.resolve(election.value().substring(0, Math.min(2, election.length())))
                .resolve(election.value());
    }
}

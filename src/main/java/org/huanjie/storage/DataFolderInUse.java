package org.huanjie.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The program runs already on this data folder. */
public class DataFolderInUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DataFolderInUse(String folder) {
        super("数据目录“" + folder + "”正由另一个运行中的换届程序使用，本次没有启动；请先停止那个程序，或用--huanjie.data-dir另指一个目录。");
    }

    /**
     * Asks before anything is opened, so that nothing but one line is said.
     *
     * @param address of the database
     * @throws DataFolderInUse when it is an H2 file that another program holds
     */
    public static void refuse(String address, String folder) {
        if (Databases.file(address)
                .filter(Files::isWritable)
                .filter(DataFolderInUse::isHeld)
                .isPresent()) {
            throw new DataFolderInUse(folder);
        }
    }

    private static boolean isHeld(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException held) {
            return true;
        } catch (IOException unreadable) {
            return false;
        }
    }

    static class Report extends AbstractFailureAnalyzer<DataFolderInUse> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, DataFolderInUse inUse) {
            return new FailureAnalysis(inUse.getMessage(), null, inUse);
        }
    }
}

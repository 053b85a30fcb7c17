package org.huanjie.document.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huanjie.document.FileType;
import org.huanjie.document.Upload;
import org.huanjie.document.UploadLimits;
import org.huanjie.input.Finding;

/** What files may be stored: not empty, not too large, of an allowed type, and what their name says they are. */
public final class UploadRules {

    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{0,39}");
    private static final Pattern OWNER = Pattern.compile("[A-Za-z0-9._:-]{0,64}");

    private UploadRules() {}

    /** All faults; empty when the file can be stored. */
    public static List<Finding> faults(Upload upload, UploadLimits limits) {
        List<Finding> faults = new ArrayList<>();
        content(upload, limits).ifPresent(fault -> faults.add(new Finding("file", fault, "")));
        if (!KIND.matcher(upload.kind()).matches()) {
            faults.add(new Finding("kind", "“用途”应是小写字母和连字符，最多40个字", ""));
        }
        if (!OWNER.matcher(upload.owner()).matches()) {
            faults.add(new Finding("owner", "“归属”应是本系统的编号", ""));
        }
        return faults;
    }

    private static Optional<String> content(Upload upload, UploadLimits limits) {
        if (upload.content().length == 0) {
            return Optional.of("文件是空的");
        }
        if (upload.content().length > limits.maxBytes()) {
            return Optional.of("文件超过%sMB".formatted(limits.maxBytes() / (1024 * 1024)));
        }
        Optional<FileType> type = FileSignature.of(upload.content());
        if (type.filter(limits.types()::contains).isEmpty()) {
            return Optional.of("只接受%s文件".formatted(names(limits.types())));
        }
        return FileType.ofName(upload.name()).equals(type)
                ? Optional.empty()
                : Optional.of("文件内容是%s，与文件名“%s”不符".formatted(type.get().extension(), upload.name()));
    }

    private static String names(List<FileType> types) {
        return types.stream().map(FileType::extension).collect(Collectors.joining("、"));
    }
}

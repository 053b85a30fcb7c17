package org.huanjie.minutes;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** All records that the program writes into minutes. */
public final class MinutesRecords {

    private MinutesRecords() {}

    /** The records by their actions. */
    public static Map<String, Class<? extends MinutesRecord>> byAction() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Action.class));
        Map<String, Class<? extends MinutesRecord>> records = new TreeMap<>();
        scanner.findCandidateComponents("org.huanjie").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null)
                        .asSubclass(MinutesRecord.class))
                .filter(type -> type.getEnclosingClass().getSimpleName().endsWith("Minutes"))
                .forEach(type -> {
                    Class<?> other = records.put(MinutesRecord.action(type), type);
                    if (other != null) {
                        throw new IllegalStateException(type + " and " + other + " have one action");
                    }
                });
        return records;
    }
}

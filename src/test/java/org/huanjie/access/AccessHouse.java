package org.huanjie.access;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.huanjie.clause.Citations;
import org.huanjie.clause.ElectionCitations;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.input.Field;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** A house with the engine, the login, the divisions and the minutes; one small errand of two tasks stands for the elections. */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {
            "org.huanjie.access",
            "org.huanjie.division",
            "org.huanjie.handout",
            "org.huanjie.minutes",
            "org.huanjie.storage",
            "org.huanjie.web",
            "org.huanjie.input",
            "org.huanjie.engine"
        },
        excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
public class AccessHouse {

    public static final String JIYANG = "460203198-2026-1";
    public static final String XINGANG = "370614003-2026-1";
    public static final String NANNING = "450102001-2026-1";

    record Nothing(@Field(value = "备注", required = false) String remark) {}

    record Errand(String taskId) implements UserTaskHandler<Nothing> {

        @Override
        public Class<Nothing> answerType() {
            return Nothing.class;
        }

        @Override
        public Object form(TaskContext task) {
            return Map.of("context", Map.of("election", task.election()), "version", "1");
        }

        @Override
        public void complete(TaskContext task, Nothing answer) {}
    }

    @Bean
    ElectionCitations citations() {
        return any -> Citations.shipped();
    }

    @Bean
    ElectionPlace elections() {
        return election -> Optional.ofNullable(Map.of(JIYANG, "460203198", XINGANG, "370614003", NANNING, "450102001")
                        .get(election.value()))
                .orElseThrow(() -> new NoSuchElementException(election.value()));
    }

    @Bean
    Errand fetch() {
        return new Errand("fetch");
    }

    @Bean
    Errand report() {
        return new Errand("report");
    }
}

package org.huanjie.engine.demo;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.huanjie.engine.Acting;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives Tasklist the forms of a folder instead of the deployed ones, so that an edited form shows as soon as its task is opened again. */
@Component
@ConditionalOnBooleanProperty("huanjie.demo")
@ConditionalOnProperty("huanjie.forms-from")
class FormsFromDisk extends OncePerRequestFilter {

    private static final Pattern FORM = Pattern.compile(".*/task/([^/]+)/deployed-form");

    private final Path folder;
    private final TaskService tasks;
    private final Acting acting;

    FormsFromDisk(@Value("${huanjie.forms-from}") Path folder, TaskService tasks, Acting acting) {
        this.folder = folder;
        this.tasks = tasks;
        this.acting = acting;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher asked = FORM.matcher(request.getRequestURI());
        Optional<Path> form = asked.matches() ? form(asked.group(1)) : Optional.empty();
        if (form.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        response.setContentType("application/xhtml+xml");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(Files.readString(form.get()));
    }

    private Optional<Path> form(String id) {
        Task task = acting.asProgram(() -> tasks.createTaskQuery().taskId(id).singleResult());
        return Optional.ofNullable(task)
                .map(open -> folder.resolve(open.getTaskDefinitionKey() + ".html"))
                .filter(Files::isRegularFile);
    }
}

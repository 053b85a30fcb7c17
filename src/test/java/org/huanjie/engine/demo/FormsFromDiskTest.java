package org.huanjie.engine.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.huanjie.engine.Acting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class FormsFromDiskTest {

    private static final String TASKS = "/camunda/api/engine/engine/default/task/";

    @TempDir
    private Path folder;

    private final TaskService tasks = mock(TaskService.class, RETURNS_DEEP_STUBS);
    private final MockFilterChain rest = new MockFilterChain();

    @BeforeEach
    void oneTaskIsOpen() {
        Task open = mock(Task.class);
        when(open.getTaskDefinitionKey()).thenReturn("planTraining");
        when(tasks.createTaskQuery().taskId("t-1").singleResult()).thenReturn(open);
        when(tasks.createTaskQuery().taskId("t-2").singleResult()).thenReturn(null);
    }

    @Test
    void anEditedFormIsShownAtOnce() throws IOException, ServletException {
        Path form = folder.resolve("planTraining.html");
        Files.writeString(form, "<form>培训</form>");
        assertThat(asked("t-1/deployed-form")).isEqualTo("<form>培训</form>");

        Files.writeString(form, "<form>培训计划</form>");
        assertThat(asked("t-1/deployed-form")).isEqualTo("<form>培训计划</form>");
        assertThat(rest.getRequest()).isNull();
    }

    @Test
    void everythingElseIsLeftToTheEngine() throws IOException, ServletException {
        assertThat(asked("t-1/deployed-form")).as("no such file").isEmpty();
        assertThat(rest.getRequest()).isNotNull();
        rest.reset();
        assertThat(asked("t-2/deployed-form")).as("no such task").isEmpty();
        assertThat(rest.getRequest()).isNotNull();
        rest.reset();
        assertThat(asked("t-1/form-variables")).isEmpty();
        assertThat(rest.getRequest()).isNotNull();
    }

    private String asked(String path) throws IOException, ServletException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        Acting acting = new Acting(mock(ProcessEngine.class, RETURNS_DEEP_STUBS));
        new FormsFromDisk(folder, tasks, acting)
                .doFilter(new MockHttpServletRequest("GET", TASKS + path), response, rest);
        return response.getContentAsString();
    }
}

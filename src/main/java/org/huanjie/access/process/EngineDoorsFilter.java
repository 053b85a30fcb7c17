package org.huanjie.access.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.huanjie.access.Permissions;
import org.huanjie.access.process.EngineDoors.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets nobody past the list of {@link EngineDoors}. */
final class EngineDoorsFilter extends OncePerRequestFilter {

    private final Permissions permissions;
    private final ObjectMapper mapper;

    EngineDoorsFilter(Permissions permissions, ObjectMapper mapper) {
        this.permissions = permissions;
        this.mapper = mapper;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (EngineDoors.visitors(request.getMethod(), path).stream().anyMatch(this::passes)) {
            chain.doFilter(request, response);
        } else {
            refuse(response);
        }
    }

    private boolean passes(Visitor visitor) {
        return switch (visitor) {
            case EVERYBODY -> true;
            case WATCHER -> permissions.administers() || permissions.supervises();
            case ADMINISTRATOR -> permissions.administers();
        };
    }

    private void refuse(HttpServletResponse response) throws IOException {
        ExceptionDto body = new ExceptionDto();
        body.setType("没有权限");
        body.setMessage("这个接口没有对您的账号开放；办理任务请用任务列表，查看进度请用换届页面");
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        mapper.writeValue(response.getOutputStream(), body);
    }
}

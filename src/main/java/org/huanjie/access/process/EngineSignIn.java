package org.huanjie.access.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.Filter;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.huanjie.access.Permissions;
import org.huanjie.engine.WebAppSignIn;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine's own interfaces act for the person who is signed in; without one they are closed. */
@Configuration(proxyBeanMethods = false)
class EngineSignIn {

    private static final int AFTER_THE_OTHERS = 300;

    @Bean
    FilterRegistrationBean<? extends Filter> webAppSignIn() {
        return WebAppSignIn.by(SignedIn.class);
    }

    @Bean
    FilterRegistrationBean<ProcessEngineAuthenticationFilter> restSignIn() {
        var filter = new FilterRegistrationBean<>(new ProcessEngineAuthenticationFilter());
        filter.addInitParameter("authentication-provider", SignedIn.class.getName());
        filter.addUrlPatterns("/engine-rest/*");
        return filter;
    }

    /** After those that sign in and protect against forged requests, before either API. */
    @Bean
    FilterRegistrationBean<EngineDoorsFilter> engineGate(Permissions permissions, ObjectMapper mapper) {
        var filter = new FilterRegistrationBean<>(new EngineDoorsFilter(permissions, mapper));
        filter.addUrlPatterns("/engine-rest/*", "/camunda/api/*");
        filter.setOrder(AFTER_THE_OTHERS);
        return filter;
    }
}

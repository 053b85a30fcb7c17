package org.huanjie.engine;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;

/** Lets Camunda's web applications take over who is signed in instead of asking again. */
public final class WebAppSignIn {

    /** After Camunda's own filters, which end at 200. */
    private static final int ORDER = 201;

    private WebAppSignIn() {}

    /** @param provider tells who is signed in; it has a constructor without parameters */
    public static FilterRegistrationBean<? extends Filter> by(Class<? extends AuthenticationProvider> provider) {
        var filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.addInitParameter("authentication-provider", provider.getName());
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.setDispatcherTypes(DispatcherType.REQUEST);
        filter.setOrder(ORDER);
        return filter;
    }
}

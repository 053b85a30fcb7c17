package org.huanjie.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each page of the web applications its own nonce. They keep the nonce of their content security policy once for all users, so that with
 * several people at once a page could carry another page's nonce and stay blank.
 */
@Configuration(proxyBeanMethods = false)
class NoncePerRequest {

    private static final String NONCE = "org.camunda.bpm.csp.nonce";

    /** Right after the one that signs in, before the one that writes the policy. */
    private static final int ORDER = 202;

    @Bean
    FilterRegistrationBean<Filter> noncePerRequestFilter() {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>(new OwnNonce());
        filter.addUrlPatterns("/camunda/app/*");
        filter.setOrder(ORDER);
        return filter;
    }

    private static final class OwnNonce extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            ServletContext context = own(request.getServletContext());
            chain.doFilter(
                    new HttpServletRequestWrapper(request) {
                        @Override
                        public ServletContext getServletContext() {
                            return context;
                        }
                    },
                    response);
        }

        private static ServletContext own(ServletContext shared) {
            Map<Object, Object> nonce = new HashMap<>();
            return (ServletContext) Proxy.newProxyInstance(
                    ServletContext.class.getClassLoader(),
                    new Class<?>[] {ServletContext.class},
                    (proxy, method, arguments) -> {
                        if (arguments == null || !NONCE.equals(arguments[0])) {
                            return invoke(shared, method, arguments);
                        }
                        return method.getName().equals("setAttribute")
                                ? nonce.put(NONCE, arguments[1])
                                : nonce.get(NONCE);
                    });
        }

        private static Object invoke(ServletContext shared, Method method, Object[] arguments) throws Throwable {
            try {
                return method.invoke(shared, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }
    }
}

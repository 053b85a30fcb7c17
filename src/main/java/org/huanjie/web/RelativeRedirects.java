package org.huanjie.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Redirects name a path and no host: whoever sends a {@code Host} of their own is not sent there, nor is anybody who shares a cache with them. */
@Configuration(proxyBeanMethods = false)
class RelativeRedirects {

    private static final Pattern HOST = Pattern.compile("^(?:[a-zA-Z][a-zA-Z0-9+.-]*:)?//[^/?#]*");

    @Bean
    FilterRegistrationBean<Filter> redirectsWithoutHost() {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>(new WithoutHost());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    private static String path(String location) {
        String path = HOST.matcher(location).replaceFirst("");
        return path.isEmpty() ? "/" : path;
    }

    private static final class WithoutHost extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            chain.doFilter(request, new HttpServletResponseWrapper(response) {
                @Override
                public void sendRedirect(String location) throws IOException {
                    super.sendRedirect(path(location));
                }

                @Override
                public void setHeader(String name, String value) {
                    super.setHeader(name, own(name, value));
                }

                @Override
                public void addHeader(String name, String value) {
                    super.addHeader(name, own(name, value));
                }
            });
        }

        private static String own(String name, String value) {
            return HttpHeaders.LOCATION.equalsIgnoreCase(name) && value != null ? path(value) : value;
        }
    }
}

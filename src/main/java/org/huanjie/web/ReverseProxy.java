package org.huanjie.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The client address and scheme as reported by a configured reverse proxy. From anybody else {@code X-Forwarded-For} is only words, and of a proxy's header
 * counts what the proxy itself has added at its end.
 */
@Configuration(proxyBeanMethods = false)
class ReverseProxy {

    private static final Logger LOG = LoggerFactory.getLogger(ReverseProxy.class);
    private static final String UNKNOWN_PROXY = "收到带X-Forwarded-For的请求（来自{}），但没有设置huanjie.proxies，这个请求头不予采信：如果前面有反向代理，"
            + "所有人在程序看来都是同一来源，输错密码和提交异议的次数会合在一起计算。请把反向代理的地址写入huanjie.proxies（例如--huanjie.proxies=10.0.0.5）后重新启动。";

    private static final String FOR = "X-Forwarded-For";
    private static final String PROTO = "X-Forwarded-Proto";
    private static final String HTTPS = "https";
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    @Bean
    FilterRegistrationBean<Filter> proxiedRequests(@Value("${huanjie.proxies:}") List<String> proxies) {
        List<IpAddressMatcher> matchers = proxies.stream()
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .map(IpAddressMatcher::new)
                .toList();
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>(new Believing(matchers));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    private static final class Believing extends OncePerRequestFilter {

        private final List<IpAddressMatcher> proxies;
        private final AtomicBoolean warned = new AtomicBoolean();

        Believing(List<IpAddressMatcher> proxies) {
            this.proxies = proxies;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            boolean forwarded = request.getHeader(FOR) != null;
            if (forwarded && proxies.isEmpty() && !warned.getAndSet(true)) {
                LOG.warn(UNKNOWN_PROXY, request.getRemoteAddr());
            }
            boolean proxied = forwarded && isProxy(request.getRemoteAddr());
            chain.doFilter(proxied ? new Proxied(request, client(request), secure(request)) : request, response);
        }

        /** From the end: proxies that stand one behind the other are passed over, each once, up to the first other address. */
        private String client(HttpServletRequest request) {
            List<String> added = values(request, FOR);
            Set<String> passed = new HashSet<>(Set.of(request.getRemoteAddr()));
            String client = request.getRemoteAddr();
            for (int i = added.size() - 1; i >= 0; i--) {
                client = added.get(i);
                if (!isProxy(client) || !passed.add(client)) {
                    return client;
                }
            }
            return client;
        }

        private static boolean secure(HttpServletRequest request) {
            List<String> schemes = values(request, PROTO);
            return !schemes.isEmpty() && HTTPS.equalsIgnoreCase(schemes.get(schemes.size() - 1));
        }

        private static List<String> values(HttpServletRequest request, String header) {
            return Collections.list(request.getHeaders(header)).stream()
                    .flatMap(line -> Arrays.stream(line.split(",")))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
        }

        private boolean isProxy(String address) {
            return address.matches("[0-9a-fA-F.:]+") && proxies.stream().anyMatch(proxy -> proxy.matches(address));
        }
    }

    private static final class Proxied extends HttpServletRequestWrapper {

        private final String client;
        private final boolean secure;

        Proxied(HttpServletRequest request, String client, boolean secure) {
            super(request);
            this.client = client;
            this.secure = secure;
        }

        @Override
        public String getRemoteAddr() {
            return client;
        }

        @Override
        public String getRemoteHost() {
            return client;
        }

        @Override
        public boolean isSecure() {
            return secure || super.isSecure();
        }

        @Override
        public String getScheme() {
            return secure ? HTTPS : super.getScheme();
        }

        @Override
        public int getServerPort() {
            int port = super.getServerPort();
            return secure && port == HTTP_PORT ? HTTPS_PORT : port;
        }
    }
}

package org.huanjie.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huanjie.input.Table;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** What a request may bring, before anything reads it: not too long, and no NUL in what is typed into forms and addresses. */
@Configuration(proxyBeanMethods = false)
class RequestLimits {

    @Bean
    FilterRegistrationBean<Filter> limitedRequests(
            ProblemAnswers answers,
            @Value("${huanjie.requests.max-size:2MB}") DataSize longest,
            @Value("${huanjie.requests.max-table-size:20MB}") DataSize longestTable,
            @Value("${huanjie.requests.max-import-size:100MB}") DataSize longestImport) {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>(
                new Limiting(answers, longest.toBytes(), longestTable.toBytes(), longestImport.toBytes()));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return filter;
    }

    private static final class Limiting extends OncePerRequestFilter {

        private static final List<String> TABLES = List.of(Table.CSV, Table.TABS, Table.WORKBOOK, Table.EXCEL);
        private static final String MULTIPART = "multipart/";

        /** Who may send these is known before they are read: they are administrators, who set up whole provinces. */
        private static final List<String> IMPORTS = List.of("/api/divisions", "/api/places");

        private final ProblemAnswers answers;
        private final long longest;
        private final long longestTable;
        private final long longestImport;

        Limiting(ProblemAnswers answers, long longest, long longestTable, long longestImport) {
            this.answers = answers;
            this.longest = longest;
            this.longestTable = longestTable;
            this.longestImport = longestImport;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (isMultipart(request)) {
                chain.doFilter(request, response);
                return;
            }
            long limit = limit(request);
            if (request.getContentLengthLong() > limit) {
                answers.write(response, HttpStatus.PAYLOAD_TOO_LARGE, "内容太大", tooLong(limit));
                response.flushBuffer();
                return;
            }
            Counted counted = new Counted(request, limit);
            if (hasNul(counted)) {
                answers.write(response, HttpStatus.BAD_REQUEST, "请求不正确", "填写的内容或地址中含有不能使用的字符");
                return;
            }
            chain.doFilter(counted, response);
            if (counted.exceeded() && !response.isCommitted()) {
                response.reset();
                answers.write(response, HttpStatus.PAYLOAD_TOO_LARGE, "内容太大", tooLong(limit));
            }
        }

        private long limit(HttpServletRequest request) {
            if (TABLES.stream().noneMatch(contentType(request)::startsWith)) {
                return longest;
            }
            return IMPORTS.contains(request.getServletPath()) ? longestImport : longestTable;
        }

        private static String tooLong(long limit) {
            return "内容太大，最多" + DataSize.ofBytes(limit).toMegabytes() + "MB";
        }

        /** Only forms and addresses; other bodies are left to whoever reads them. */
        private static boolean hasNul(HttpServletRequest request) {
            boolean form = HttpMethod.POST.matches(request.getMethod())
                    && contentType(request).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
            if (!form && request.getQueryString() == null) {
                return false;
            }
            Map<String, String[]> sent = request.getParameterMap();
            return sent.keySet().stream().anyMatch(Limiting::hasNul)
                    || sent.values().stream().flatMap(Arrays::stream).anyMatch(Limiting::hasNul);
        }

        private static boolean hasNul(String text) {
            return text.indexOf('\0') >= 0;
        }

        private static boolean isMultipart(HttpServletRequest request) {
            return contentType(request).startsWith(MULTIPART);
        }

        private static String contentType(HttpServletRequest request) {
            return Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
        }
    }

    /** A request without a stated length, which is cut off where it grows too long. */
    private static final class Counted extends HttpServletRequestWrapper {

        private final long limit;
        private long read;

        Counted(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        boolean exceeded() {
            return read > limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            ServletInputStream body = super.getInputStream();
            return new ServletInputStream() {
                @Override
                public int read() throws IOException {
                    return count(body.read(), 1);
                }

                @Override
                public int read(byte[] buffer, int from, int length) throws IOException {
                    int bytes = body.read(buffer, from, length);
                    return count(bytes, bytes);
                }

                private int count(int result, int bytes) throws IOException {
                    if (result >= 0) {
                        read += bytes;
                    }
                    if (exceeded()) {
                        throw new BodyTooLong(limit);
                    }
                    return result;
                }

                @Override
                public boolean isFinished() {
                    return body.isFinished();
                }

                @Override
                public boolean isReady() {
                    return body.isReady();
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    body.setReadListener(listener);
                }
            };
        }
    }
}

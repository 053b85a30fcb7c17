package org.huanjie.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** Whether a request comes from a page of ours. Every browser since 2020 says from where a form is sent, and no page can say otherwise. */
final class OwnOrigin {

    private static final String FETCH_SITE = "Sec-Fetch-Site";

    private OwnOrigin() {}

    static boolean isProven(HttpServletRequest request) {
        String site = request.getHeader(FETCH_SITE);
        if (site != null) {
            return site.equals("same-origin");
        }
        return authority(request)
                .filter(origin -> origin.equals(request.getHeader(HttpHeaders.HOST)))
                .isPresent();
    }

    /** Neither a browser's page nor anything that a page could have sent. */
    static boolean isNoPage(HttpServletRequest request) {
        return request.getHeader(FETCH_SITE) == null
                && request.getHeader(HttpHeaders.ORIGIN) == null
                && request.getHeader(HttpHeaders.REFERER) == null;
    }

    private static Optional<String> authority(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getHeader(HttpHeaders.ORIGIN))
                    .map(URI::create)
                    .map(URI::getAuthority);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}

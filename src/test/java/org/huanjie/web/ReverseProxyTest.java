package org.huanjie.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@ExtendWith(OutputCaptureExtension.class)
class ReverseProxyTest {

    private static final String WARNING = "huanjie.proxies";

    @Test
    void withoutAConfiguredProxyTheHeaderIsOnlyWords() throws Exception {
        assertThat(seen(List.of(), "10.0.0.9", "198.51.100.7").getRemoteAddr()).isEqualTo("10.0.0.9");
        assertThat(seen(List.of("10.0.0.5"), "10.0.0.9", "198.51.100.7").getRemoteAddr())
                .isEqualTo("10.0.0.9");
    }

    @Test
    void ofAProxysHeaderCountsWhatItHasAddedItself() throws Exception {
        assertThat(seen(List.of("10.0.0.5"), "10.0.0.5", "1.2.3.4, 198.51.100.7")
                        .getRemoteAddr())
                .isEqualTo("198.51.100.7");
        assertThat(seen(List.of("10.0.0.5"), "10.0.0.5", "1.2.3.4", "198.51.100.7")
                        .getRemoteAddr())
                .as("in a header of its own")
                .isEqualTo("198.51.100.7");
    }

    @Test
    void anAddressOfTheInnerNetworkIsNoProxyByItself() throws Exception {
        assertThat(seen(List.of("10.0.0.5"), "10.0.0.5", "1.2.3.4, 10.0.0.77").getRemoteAddr())
                .isEqualTo("10.0.0.77");
        assertThat(seen(List.of("127.0.0.1"), "127.0.0.1", "1.2.3.4, 127.0.0.1").getRemoteAddr())
                .as("somebody on the proxy's own machine")
                .isEqualTo("127.0.0.1");
    }

    @Test
    void proxiesOneBehindTheOtherArePassedOver() throws Exception {
        assertThat(seen(List.of("10.0.0.5", "10.0.0.6"), "10.0.0.5", "1.2.3.4, 198.51.100.7, 10.0.0.6")
                        .getRemoteAddr())
                .isEqualTo("198.51.100.7");
    }

    @Test
    void theSchemeIsTheProxysToo() throws Exception {
        assertThat(seen(List.of("10.0.0.5"), "10.0.0.5", "198.51.100.7").isSecure())
                .isTrue();
        assertThat(seen(List.of(), "10.0.0.9", "198.51.100.7").isSecure()).isFalse();
    }

    @Test
    void aHeaderWithoutAConfiguredProxyIsWarnedOfOnce(CapturedOutput log) throws Exception {
        Filter filter = new ReverseProxy().proxiedRequests(List.of()).getFilter();

        for (String somebody : List.of("198.51.100.7", "198.51.100.8", "198.51.100.9")) {
            through(filter, "10.0.0.9", somebody);
        }

        assertThat(log).containsOnlyOnce("没有设置" + WARNING).contains("10.0.0.9").contains("同一来源");
    }

    @Test
    void nothingIsWarnedOfWhereTheProxyIsKnownOrNobodySendsTheHeader(CapturedOutput log) throws Exception {
        seen(List.of("10.0.0.5"), "10.0.0.5", "198.51.100.7");
        seen(List.of("10.0.0.5"), "10.0.0.9", "198.51.100.7");
        seen(List.of(), "10.0.0.9");

        assertThat(log).doesNotContain(WARNING);
    }

    private static HttpServletRequest seen(List<String> proxies, String peer, String... forwardedFor) throws Exception {
        return through(new ReverseProxy().proxiedRequests(proxies).getFilter(), peer, forwardedFor);
    }

    private static HttpServletRequest through(Filter filter, String peer, String... forwardedFor) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(peer);
        for (String line : forwardedFor) {
            request.addHeader("X-Forwarded-For", line);
        }
        request.addHeader("X-Forwarded-Proto", "https");
        MockFilterChain chain = new MockFilterChain();
        filter.doFilter(request, new MockHttpServletResponse(), chain);
        return (HttpServletRequest) chain.getRequest();
    }
}

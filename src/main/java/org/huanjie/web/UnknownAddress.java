package org.huanjie.web;

import java.util.NoSuchElementException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers for addresses of the API that do not exist, so that they too end as a problem. */
@RestController
class UnknownAddress {

    @RequestMapping("/api/**")
    void unknown() {
        throw new NoSuchElementException("no such address");
    }
}

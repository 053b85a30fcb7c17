package org.huanjie.handout.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import org.huanjie.handout.Handout;
import org.huanjie.handout.Handouts;
import org.huanjie.ids.HandoutId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tables that were made for the person who asks, and nobody else's. */
@RestController
@RequestMapping("/api/handouts")
class HandoutApi {

    private final Handouts handouts;

    HandoutApi(Handouts handouts) {
        this.handouts = handouts;
    }

    @GetMapping
    List<Handout> all(Principal person) {
        return handouts.of(person.getName());
    }

    @GetMapping("/{id}")
    void one(@PathVariable HandoutId id, Principal person, HttpServletResponse response) throws IOException {
        Handouts.Fetched fetched = handouts.fetch(id, person.getName());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(fetched.handout().title() + ".csv", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        fetched.writeTo(response.getOutputStream());
    }
}

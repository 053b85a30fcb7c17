package org.huanjie.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page: what the signed-in person can do. */
@Controller
class HomePage {

    @GetMapping("/")
    String home() {
        return "home";
    }
}

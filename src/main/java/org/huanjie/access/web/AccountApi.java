package org.huanjie.access.web;

import java.util.Arrays;
import org.huanjie.access.BodyKind;
import org.huanjie.access.Permissions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is signed in: the web applications offer nobody what they may not do. */
@RestController
class AccountApi {

    private final Permissions permissions;

    AccountApi(Permissions permissions) {
        this.permissions = permissions;
    }

    /** @param works whether some body or panel has tasks for this person; supervisors and administrators only look */
    record SignedIn(String account, boolean works, boolean administers) {}

    @GetMapping("/api/account")
    SignedIn account() {
        return new SignedIn(
                permissions.actor(),
                Arrays.stream(BodyKind.values()).anyMatch(permissions::has),
                permissions.administers());
    }
}

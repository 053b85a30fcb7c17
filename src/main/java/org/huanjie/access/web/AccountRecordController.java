package org.huanjie.access.web;

import java.util.List;
import org.huanjie.access.Permissions;
import org.huanjie.minutes.AccountRecord;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.minutes.EntryView;
import org.huanjie.minutes.Verification;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The minutes of accounts and whether they are whole, for administrators. */
@RestController
@RequestMapping("/api/record/accounts")
class AccountRecordController {

    private final AccountRecord record;
    private final ChainedMinutes minutes;
    private final Permissions permissions;

    AccountRecordController(AccountRecord record, ChainedMinutes minutes, Permissions permissions) {
        this.record = record;
        this.minutes = minutes;
        this.permissions = permissions;
    }

    @GetMapping
    List<EntryView> read() {
        permissions.requireAdministrator();
        return record.entries().stream().map(EntryView::of).toList();
    }

    @GetMapping("/verification")
    Verification verify() {
        permissions.requireAdministrator();
        return minutes.verify(AccountRecord.NAME);
    }
}

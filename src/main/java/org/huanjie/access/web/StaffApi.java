package org.huanjie.access.web;

import com.fasterxml.jackson.databind.JsonNode;
import org.huanjie.access.NewAccount;
import org.huanjie.access.Staff;
import org.huanjie.input.AnswerReader;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** People's accounts, for administrators. */
@RestController
@RequestMapping("/api/accounts/{account}")
class StaffApi {

    private final Staff staff;
    private final AnswerReader reader;

    StaffApi(Staff staff, AnswerReader reader) {
        this.staff = staff;
        this.reader = reader;
    }

    @GetMapping
    Staff.Person get(@PathVariable String account) {
        return staff.get(account);
    }

    @PutMapping
    Staff.Person rename(@PathVariable String account, @RequestBody JsonNode sent) {
        staff.rename(account, reader.read(sent, Staff.Details.class));
        return staff.get(account);
    }

    @PostMapping("/password-reset")
    NewAccount resetPassword(@PathVariable String account) {
        return staff.resetPassword(account);
    }

    @PostMapping("/unlocking")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlock(@PathVariable String account) {
        staff.unlock(account);
    }

    @DeleteMapping("/groups/{group}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@PathVariable String account, @PathVariable String group) {
        staff.leave(account, group);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeAway(@PathVariable String account) {
        staff.takeAway(account);
    }
}

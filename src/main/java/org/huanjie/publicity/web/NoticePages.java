package org.huanjie.publicity.web;

import org.huanjie.access.Permissions;
import org.huanjie.election.Elections;
import org.huanjie.ids.ElectionId;
import org.huanjie.publicity.PublicNotices;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of an election's announcements and notices as they hung, to be printed and posted. */
@Controller
class NoticePages {

    private final PublicNotices notices;
    private final Elections elections;
    private final Permissions permissions;

    NoticePages(PublicNotices notices, Elections elections, Permissions permissions) {
        this.notices = notices;
        this.elections = elections;
        this.permissions = permissions;
    }

    @GetMapping("/elections/{election}/notices")
    String all(@PathVariable("election") ElectionId election, Model model) {
        permissions.requireSightOfElection(election);
        model.addAttribute("election", elections.get(election));
        model.addAttribute("notices", notices.of(election));
        return "notices/list";
    }
}

package org.huanjie.engine.web;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.huanjie.engine.Forms;
import org.huanjie.engine.OpenTasks;
import org.huanjie.engine.TaskCatalogue;
import org.huanjie.ids.ElectionId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What user tasks ask, for those who answer them by the API. */
@RestController
@RequestMapping("/api/tasks")
class TaskController {

    private final TaskCatalogue catalogue;
    private final OpenTasks openTasks;
    private final Forms forms;

    TaskController(TaskCatalogue catalogue, OpenTasks openTasks, Forms forms) {
        this.catalogue = catalogue;
        this.openTasks = openTasks;
        this.forms = forms;
    }

    /** @param election whose open tasks the examples are for; any election's when it is left out */
    @GetMapping("/catalogue")
    List<TaskCatalogue.Entry> catalogue(Principal person, @RequestParam Optional<ElectionId> election) {
        return catalogue.seenBy(person.getName(), election);
    }

    /** An answer that would be accepted for this very task as it now stands. */
    @GetMapping("/{task}/example")
    Object example(Principal person, @PathVariable String task) {
        return forms.example(openTasks.one(person.getName(), task).id());
    }
}

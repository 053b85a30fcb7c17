package org.huanjie.engine;

import org.huanjie.input.ConflictException;

/** An answer to an outdated form: what the task shows has changed since. */
class StaleForm extends ConflictException {

    private static final long serialVersionUID = 1L;

    private final String task;

    StaleForm(String task) {
        super("您填写期间，这项任务的内容已有变动，您的填写没有保存；请重新打开任务，核对后再提交");
        this.task = task;
    }

    String task() {
        return task;
    }
}

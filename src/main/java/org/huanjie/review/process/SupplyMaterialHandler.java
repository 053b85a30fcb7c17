package org.huanjie.review.process;

import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.review.MaterialSheet;
import org.huanjie.review.MissingMaterial;
import org.springframework.stereotype.Component;

/** What candidates hand in of the material that reviewers missed (E4). */
@Component
class SupplyMaterialHandler implements UserTaskHandler<MaterialSheet> {

    private final MissingMaterial material;
    private final RejectionForms forms;

    SupplyMaterialHandler(MissingMaterial material, RejectionForms forms) {
        this.material = material;
        this.forms = forms;
    }

    @Override
    public Object form(TaskContext task) {
        return forms.material(task.election());
    }

    @Override
    public void complete(TaskContext task, MaterialSheet answer) {
        material.supply(task.election(), answer, task.actor());
    }
}

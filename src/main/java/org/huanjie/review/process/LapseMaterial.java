package org.huanjie.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huanjie.ids.ElectionId;
import org.huanjie.review.MissingMaterial;
import org.springframework.stereotype.Component;

/** Nobody hands in material any more (E4). */
@Component
public class LapseMaterial implements JavaDelegate {

    private final MissingMaterial material;

    LapseMaterial(MissingMaterial material) {
        this.material = material;
    }

    @Override
    public void execute(DelegateExecution execution) {
        material.lapse(new ElectionId(execution.getProcessBusinessKey()));
    }
}

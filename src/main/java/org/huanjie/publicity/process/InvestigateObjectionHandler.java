package org.huanjie.publicity.process;

import java.util.List;
import org.huanjie.answer.KebabEnums;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.publicity.Conclusion;
import org.huanjie.publicity.ConclusionForm;
import org.huanjie.publicity.Objection.Outcome;
import org.huanjie.publicity.Objection.State;
import org.huanjie.publicity.ObjectionRegister;
import org.springframework.stereotype.Component;

/** The investigating body finds out what is true in an objection (B.7, E14). */
@Component
class InvestigateObjectionHandler implements UserTaskHandler<Conclusion> {

    private final ObjectionRegister objections;

    InvestigateObjectionHandler(ObjectionRegister objections) {
        this.objections = objections;
    }

    @Override
    public String taskId() {
        return ObjectionModel.INVESTIGATE_OBJECTION;
    }

    @Override
    public Class<Conclusion> answerType() {
        return Conclusion.class;
    }

    @Override
    public ConclusionForm form(TaskContext task) {
        return objections.form(objection(task));
    }

    @Override
    public void complete(TaskContext task, Conclusion conclusion) {
        objections.conclude(
                objection(task), State.INVESTIGATING, conclusion, task.actor().orElseThrow());
        task.route(ObjectionModel.OUTCOME, KebabEnums.name(conclusion.outcome()));
    }

    @Override
    public Conclusion example(TaskContext task) {
        return new Conclusion(Outcome.UNFOUNDED, "经向所在单位和有关人员核实，反映的问题不属实。", "", List.of());
    }

    private static String objection(TaskContext task) {
        return task.value(ObjectionModel.OBJECTION, String.class);
    }
}

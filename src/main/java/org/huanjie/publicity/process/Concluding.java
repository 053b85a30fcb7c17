package org.huanjie.publicity.process;

import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.input.KebabEnums;
import org.huanjie.publicity.Conclusion;
import org.huanjie.publicity.ConclusionForm;
import org.huanjie.publicity.Objection.State;
import org.huanjie.publicity.ObjectionRegister;

/** A task in which the investigating body concludes an objection that stands in a certain state. */
abstract class Concluding implements UserTaskHandler<Conclusion> {

    private final ObjectionRegister objections;
    private final State state;

    Concluding(ObjectionRegister objections, State state) {
        this.objections = objections;
        this.state = state;
    }

    @Override
    public ConclusionForm form(TaskContext task) {
        return objections.form(objection(task));
    }

    @Override
    public void complete(TaskContext task, Conclusion conclusion) {
        objections.conclude(objection(task), state, conclusion, task.actor());
        task.route(ObjectionModel.OUTCOME, KebabEnums.name(conclusion.outcome()));
    }

    private static String objection(TaskContext task) {
        return task.value(ObjectionModel.OBJECTION, String.class);
    }
}

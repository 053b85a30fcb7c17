package org.huanjie.publicity.process;

import org.huanjie.publicity.Objection.State;
import org.huanjie.publicity.ObjectionRegister;
import org.springframework.stereotype.Component;

/** The investigating body decides on a suspended appointment, as soon as it can and at the latest when the suspension ends (B.7, E14). */
@Component
class DecideSuspendedHandler extends Concluding {

    DecideSuspendedHandler(ObjectionRegister objections) {
        super(objections, State.SUSPENDED);
    }
}

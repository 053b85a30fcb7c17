package org.huanjie.publicity.process;

import org.huanjie.publicity.Objection.State;
import org.huanjie.publicity.ObjectionRegister;
import org.springframework.stereotype.Component;

/** The investigating body finds out what is true in an objection (B.7, E14). */
@Component
class InvestigateObjectionHandler extends Concluding {

    InvestigateObjectionHandler(ObjectionRegister objections) {
        super(objections, State.INVESTIGATING);
    }
}

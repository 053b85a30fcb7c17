package org.huanjie.web;

import java.io.IOException;

/** A body without a stated length has grown too long while it was read. */
class BodyTooLong extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLong(long limit) {
        super("the body is longer than " + limit + " bytes");
    }
}

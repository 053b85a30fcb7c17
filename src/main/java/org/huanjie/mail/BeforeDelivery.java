package org.huanjie.mail;

/** Writes letters that are to be there before the next delivery, so that they go out with it. */
public interface BeforeDelivery {

    /** Writes what has fallen due; does nothing when that has been done. */
    void write();
}

package org.huanjie.access;

import java.util.List;

/** Who belongs to a body or panel. */
public interface Members {

    /** By account; empty when nobody does. */
    List<Member> of(Body body);
}

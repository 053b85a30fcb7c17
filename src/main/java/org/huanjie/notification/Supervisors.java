package org.huanjie.notification;

import java.util.List;

/** Who supervises a region. */
public interface Supervisors {

    /** The accounts of those who supervise the region or one in which it lies, by account; whoever supervises only a part of it is not among them. */
    List<String> of(String region);
}

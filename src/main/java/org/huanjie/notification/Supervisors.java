package org.huanjie.notification;

import java.util.List;

/** Who supervises a region. */
public interface Supervisors {

    /** The accounts of supervisors who see a county in the region, by account. */
    List<String> of(String region);
}

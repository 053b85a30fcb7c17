package org.huanjie.input;

import java.util.List;

/** A record that says which of its values do not go together; it is asked when each of them has been read. */
public interface Checked {

    /** Each at the component to mend, under the name that was sent. */
    List<Finding> faults();
}

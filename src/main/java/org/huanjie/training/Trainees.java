package org.huanjie.training;

import java.util.List;
import org.huanjie.ids.ElectionId;

/** People to be trained: everyone elected, appointed or holding a post concurrently (JY-6.3). */
public interface Trainees {

    List<Trainee> of(ElectionId election);
}

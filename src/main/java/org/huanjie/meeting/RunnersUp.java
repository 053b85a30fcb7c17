package org.huanjie.meeting;

import java.util.List;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.PostId;

/** Candidates who were voted on and have no seat, for a seat that falls vacant afterwards (E15). */
public interface RunnersUp {

    /** Those of a post with votes in favour, most first and equals by strokes, by the last round in which each stood; run-offs do not count, for the majority is not asked there. */
    List<RunnerUp> of(ElectionId election, PostId post);
}

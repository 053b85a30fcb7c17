package org.huanjie.committee;

import java.util.List;
import org.huanjie.candidacy.Candidate;
import org.huanjie.scheme.Scheme.Post;

/**
 * The vacant seats of a post.
 *
 * @param next who comes next, best first; empty where the scheme has no such rule, or nobody comes next beyond doubt
 * @param left how many formal candidates of the post have no seat
 */
public record Vacancy(Post post, int seats, List<Candidate> next, int left) {}

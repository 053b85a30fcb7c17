package org.huanjie.web;

/**
 * The person who looks at a page, as the layout needs to know.
 *
 * @param account null before signing in
 * @param ready false until the given password has been changed
 * @param starts whether the person may start elections
 * @param oversees whether there are regions whose reports the person may read
 */
public record Viewer(
        String account, boolean ready, boolean administers, boolean supervises, boolean starts, boolean oversees) {}

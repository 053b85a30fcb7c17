package org.huanjie.approval;

/** A document as a form shows it. */
public record FileReference(String id, String name) {}

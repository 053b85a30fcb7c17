package org.huanjie.summary;

/** Something that belongs into an election's archive. */
public record ArchiveItem(String id, String title) {}

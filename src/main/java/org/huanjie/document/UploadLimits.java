package org.huanjie.document;

import java.util.List;

/** What an installation takes in. */
public record UploadLimits(long maxBytes, List<FileType> types) {}

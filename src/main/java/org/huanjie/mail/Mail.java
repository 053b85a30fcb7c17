package org.huanjie.mail;

/** A mail as it is read: as plain text, or as a page where that can be shown. */
record Mail(String subject, String text, String html) {}

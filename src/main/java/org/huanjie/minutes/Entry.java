package org.huanjie.minutes;

/**
 * One entry of an election's minutes.
 *
 * @param seq 1 for the first
 * @param at when, ISO 8601 with offset
 * @param detail canonical JSON: keys sorted, no spaces
 * @param hash HMAC-SHA256 over the entry and its predecessor's hash, in hexadecimal
 */
public record Entry(int seq, String at, String actor, String action, String clause, String detail, String hash) {}

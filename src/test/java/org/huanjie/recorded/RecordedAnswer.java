package org.huanjie.recorded;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the program answered to a request.
 *
 * @param request method, address, account and body, as {@code GET /api/elections as admin}
 * @param type the content type; empty for an answer without a body
 * @param total {@code X-Total-Count}; empty where the answer has none
 * @param location {@code Location}; empty where the answer has none
 * @param body missing where the answer has none; a text where it is not JSON
 */
public record RecordedAnswer(String request, int status, String type, String total, String location, JsonNode body) {}

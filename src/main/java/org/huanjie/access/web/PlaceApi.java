package org.huanjie.access.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.huanjie.access.PlaceRequest;
import org.huanjie.access.PlaceTable;
import org.huanjie.access.Places;
import org.huanjie.input.AnswerReader;
import org.huanjie.input.Table;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Setting up places, for administrators: one as JSON, or many as a table. */
@RestController
@RequestMapping("/api/places")
class PlaceApi {

    private final Places places;
    private final PlaceTable table;
    private final AnswerReader reader;

    PlaceApi(Places places, PlaceTable table, AnswerReader reader) {
        this.places = places;
        this.table = table;
        this.reader = reader;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Places.Place setUp(@RequestBody JsonNode sent) {
        return places.setUp(reader.read(sent, PlaceRequest.class));
    }

    @PostMapping(consumes = {Table.CSV, Table.TABS, Table.WORKBOOK, Table.EXCEL})
    @ResponseStatus(HttpStatus.CREATED)
    List<Places.Place> setUp(@RequestBody(required = false) byte[] sheet) {
        return table.setUp(sheet == null ? new byte[0] : sheet);
    }
}

package org.huanjie.access.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.huanjie.access.ListedPlaces;
import org.huanjie.access.PlaceRequest;
import org.huanjie.access.PlaceTable;
import org.huanjie.access.Places;
import org.huanjie.handout.Handout;
import org.huanjie.input.AnswerReader;
import org.huanjie.input.ListQuery;
import org.huanjie.input.Listing;
import org.huanjie.input.Table;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Places, for administrators: all that were set up, page by page; set up one as JSON, or many as a table. */
@RestController
@RequestMapping("/api/places")
class PlaceApi {

    private final Places places;
    private final PlaceTable table;
    private final ListedPlaces listed;
    private final AnswerReader reader;

    PlaceApi(Places places, PlaceTable table, ListedPlaces listed, AnswerReader reader) {
        this.listed = listed;
        this.places = places;
        this.table = table;
        this.reader = reader;
    }

    @GetMapping
    ResponseEntity<List<ListedPlaces.ListedPlace>> list(@RequestParam Map<String, String> query) {
        Listing<ListedPlaces.ListedPlace> page = listed.places(reader.query(query, ListQuery.class));
        return ResponseEntity.ok()
                .header(Listing.COUNT, String.valueOf(page.all()))
                .body(page.rows());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Places.Place setUp(@RequestBody JsonNode sent) {
        return places.setUp(reader.read(sent, PlaceRequest.class));
    }

    @PostMapping(consumes = {Table.CSV, Table.TABS, Table.WORKBOOK, Table.EXCEL})
    @ResponseStatus(HttpStatus.CREATED)
    Object setUp(@RequestBody(required = false) byte[] sheet, Principal administrator) {
        PlaceTable.Outcome outcome = table.setUp(sheet == null ? new byte[0] : sheet, administrator.getName());
        return outcome.region().<Object>map(RegionView::of).orElseGet(outcome::places);
    }

    /**
     * What a table of many places did.
     *
     * @param accounts how many are new
     * @param passwords where their initial passwords can be fetched once; empty when none is new
     */
    record RegionView(int places, int people, int accounts, String passwords) {

        static RegionView of(PlaceTable.Region region) {
            return new RegionView(
                    region.places(),
                    region.people(),
                    region.accounts(),
                    region.passwords().map(Handout::address).orElse(""));
        }
    }
}

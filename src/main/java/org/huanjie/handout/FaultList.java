package org.huanjie.handout;

import java.util.ArrayList;
import java.util.List;
import org.huanjie.input.Finding;

/** The faults of a long table: the first to be shown, all of them to be fetched. */
public final class FaultList {

    private static final int SHOWN = 1000;

    private final List<Finding> first = new ArrayList<>();
    private PackedTable all;
    private int count;

    public void add(Finding fault) {
        count++;
        if (first.size() < SHOWN) {
            first.add(fault);
        } else {
            file(fault);
        }
    }

    public int count() {
        return count;
    }

    List<Finding> first() {
        return first;
    }

    private void file(Finding fault) {
        if (all == null) {
            all = PackedTable.with("位置", "错误");
            first.forEach(this::file);
        }
        all.add(fault.field(), fault.sentence());
    }

    byte[] table() {
        return all.packed();
    }
}

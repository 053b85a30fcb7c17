package org.huanjie.dashboard.web;

import java.util.List;
import java.util.stream.IntStream;
import org.huanjie.reporting.DayFigures;

/** The trend as bars: what was begun hangs behind what was completed. */
record TrendChart(List<Bar> bars, int width, int height, DayFigures sum) {

    private static final int STEP = 10;
    private static final int HEIGHT = 60;

    /** A day; heights grow from the bottom. */
    record Bar(int x, DayFigures day, int begun, int completed) {}

    static TrendChart of(List<DayFigures> days) {
        int most = Math.max(
                1,
                days.stream()
                        .mapToInt(day -> Math.max(day.begun(), day.completed()))
                        .max()
                        .orElse(1));
        return new TrendChart(
                IntStream.range(0, days.size())
                        .mapToObj(place -> bar(place, days.get(place), most))
                        .toList(),
                days.size() * STEP,
                HEIGHT,
                days.stream().reduce(DayFigures::plus).orElseThrow());
    }

    private static Bar bar(int place, DayFigures day, int most) {
        return new Bar(place * STEP, day, tall(day.begun(), most), tall(day.completed(), most));
    }

    /** What happened at all is seen. */
    private static int tall(int number, int most) {
        return number == 0 ? 0 : Math.max(1, (int) ((long) HEIGHT * number / most));
    }
}

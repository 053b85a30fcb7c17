package org.huanjie.reporting;

/** How far an election has come in the implementation stage; a later one stands for those before it. The order is the numbers in SQL. */
public enum Milestone {
    NONE(Figure.IMPLEMENTATION),
    ANNOUNCED(Figure.ANNOUNCED),
    LIST_APPROVED(Figure.LIST_APPROVED),
    MEETINGS_PLANNED(Figure.MEETINGS_PLANNED),
    VOTED(Figure.VOTED),
    TALLIED(Figure.TALLIED),
    RESULT_POSTED(Figure.RESULT_POSTED),
    RESULT_APPROVED(Figure.RESULT_APPROVED);

    private final Figure figure;

    Milestone(Figure figure) {
        this.figure = figure;
    }

    /** The column in which such an election is counted. */
    public Figure figure() {
        return figure;
    }
}
